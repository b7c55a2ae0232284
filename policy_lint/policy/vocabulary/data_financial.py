"""The data categories of payments, money and purchases."""

from __future__ import annotations

from policy_lint.policy.vocabulary.table import Term

# One term: its key, label and links, and below them the words for it.
# fmt: off
FINANCIAL: tuple[Term, ...] = (
    Term("payment-data", "payment data", fideslang="user.payment", broader="personal-data",
         synonyms=("payment data", "payment information", "payment details", "payment info", "payment method",
                   "billing information", "billing details", "billing data")),
    Term("payment-card", "payment card data", dpv="pd:PaymentCard", fideslang="user.financial.credit_card", broader="payment-data",
         synonyms=("credit card", "debit card", "payment card", "credit card number", "debit card number",
                   "card number", "card details", "card information", "cardholder data", "expiration date",
                   "expiry date", "cvv", "cvc", "credit/debit card", "credit or debit card", "digits of your card",
                   "digits of your credit card", "card expiry", "cardholder name", "card verification number",
                   "card type", "name on card", "card verification code", "debit or charge card", "charge card")),
    Term("bank-account", "bank account data", dpv="pd:BankAccount", fideslang="user.financial.bank_account", broader="payment-data",
         synonyms=("bank account", "bank account number", "bank account information", "bank details",
                   "banking details", "banking information", "financial account", "financial account number",
                   "iban", "bank statement", "sort code", "bank information", "routing number", "bank data",
                   "balance information", "checking account")),
    Term("billing-records", "billing records", broader="payment-data",
         synonyms=("billing record", "billing history", "payment history", "payment record", "billing statement",
                   "amount paid", "payment amount", "invoice data", "invoice details", "amount due")),
    Term("financial-data", "financial data", dpv="pd:Financial", fideslang="user.financial", broader="personal-data",
         synonyms=("financial data", "financial information", "financial details", "financial record",
                   "financial account information", "assets and liabilities", "investment information")),
    Term("credit-information", "credit information", dpv="pd:Credit", broader="financial-data",
         synonyms=("credit information", "credit history", "credit score", "credit report", "credit rating",
                   "credit record", "creditworthiness")),
    Term("income", "income", dpv="pd:Income", broader="financial-data",
         synonyms=("income", "household income", "annual income", "income level", "salary", "pay slip", "payslip",
                   "pay stub", "wage")),
    Term("insurance-data", "insurance data", dpv="pd:Insurance", broader="financial-data",
         synonyms=("insurance information", "insurance policy number", "health insurance information",
                   "health insurance", "insurance details", "insurance data", "claims history", "insurance claim",
                   "insurance policy", "insurance number", "insurance coverage", "health insurance number",
                   "insurance card")),
    Term("transaction-history", "purchase and transaction history", dpv="pd:Purchase", fideslang="user.behavior.purchase_history", broader="personal-data",
         synonyms=("transaction history", "purchase history", "order history", "transaction data",
                   "transaction information", "transaction record", "purchase information", "purchasing history",
                   "commercial information", "order information", "transactional information", "transactional data",
                   "booking history", "booking information", "booking details", "booking data",
                   "reservation information", "purchase data", "purchase details", "purchase record",
                   "order details", "order data", "buying habit", "shopping history", "shopping cart",
                   "products or services purchased", "products purchased", "items purchased",
                   "subscription history", "in-app purchase", "past purchase", "commercial data",
                   "transaction details", "purchase activity", "travel details", "travel itinerary", "itinerary",
                   "flight details", "reservation details", "past order", "previous purchase", "previous order",
                   "past transaction", "spending habit", "purchasing behavior", "purchasing behaviour",
                   "purchasing tendency", "purchasing habit", "details of transaction", "details of your order")),
)
# fmt: on
