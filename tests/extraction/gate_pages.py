"""Pages that stand where a privacy policy should, and short policies that are ones; all written for these tests."""

from __future__ import annotations

TERMS = [
    """Terms of Use

By using the Larkfield Bikes website you agree to these terms. If you do not agree, leave the site.
You may hire a bicycle only if you are eighteen or older and hold a valid licence. Hire starts when you unlock the bicycle
and ends when you return it to a station. Late returns are charged at two pounds an hour.
We are not liable for any loss that follows from the use of a bicycle, whether in contract or tort, to the fullest extent
permitted by law. The bicycles are provided as is and without warranty of any kind. You shall indemnify us against claims of
third parties. We may terminate your licence at any time. These terms are governed by the law of England and Wales.""",
    """Terms of Service

1. Acceptance. These terms of service form a binding contract between you and Quillbox Inc.
2. Accounts. You are responsible for what happens under your account. Choose a strong password. For how we handle data see
our Privacy Policy.
3. Content. You keep all rights in your drawings. You grant us a worldwide, royalty-free licence to host and display them.
4. Conduct. It is prohibited to upload unlawful, hateful or infringing drawings, to scrape the service, or to resell it.
5. Disclaimer. The service is provided as is, without warranties of merchantability or fitness for a particular purpose.
6. Limitation of liability. Our total liability is limited to the fees paid in the last twelve months.
7. Arbitration. Disputes are settled by binding arbitration in Denver, Colorado. Class actions are waived.""",
    """General Terms and Conditions of Sale

These conditions apply to every order placed in the Hollin Ceramics shop. Prices include value added tax. Delivery takes three
to five working days. Title passes when the price is paid in full. The buyer must inspect the goods on arrival and report
breakages within eight days. Refunds are made by the means of payment used. The statutory warranty applies. Liability for slight
negligence is excluded save for injury to life or limb. The place of jurisdiction is Stoke. Should a clause be void the others
stay in force. Custom glazes are excluded from the right of withdrawal.""",
    """End User Licence Agreement

Orchard Software grants you a non-exclusive, non-transferable licence to install one copy of Pomona on one computer. You shall
not reverse engineer, rent, lease or sublicense the program. All intellectual property rights stay with Orchard Software. The
program is licensed, not sold. The licence terminates when you break this agreement; you must then destroy every copy. The
program is supplied as is. Orchard Software disclaims all warranties and is not liable for lost profit. Export to embargoed
countries is prohibited. This agreement is governed by the laws of Ontario.""",
    """Website Terms

Welcome to Brindle Stables. The pictures on this site are our property and may not be copied. Timetables are believed correct
but come without warranty. Links lead to sites of others for which we accept no liability. We may change or withdraw pages
without notice. Riding is a dangerous sport; helmets must be worn. Cancellations later than a day before the lesson are charged
in full. Vouchers are not exchanged for cash. These terms are governed by Irish law and disputes go to the courts of Cork.""",
    """Acceptable Use Policy

This policy sets out what customers of Tarn Hosting may not do. You must not send unsolicited mail, host malware, mine
cryptocurrency, attack other networks, or infringe copyright. You must keep software up to date. Servers that endanger others
are disconnected without notice and without refund. Repeated breaches lead to termination of the contract. Resellers are liable
for their customers. Report abuse by telephone at any hour. We may amend these rules; the version on the website counts.
Termination does not end liability for damage done before.""",
    """User Agreement

This user agreement governs auctions on Gavelry. Bids are binding. The seller must ship within five days. The buyer must pay
within three. Gavelry is a venue and no party to the sale, gives no warranty for the lots, and is not liable for forgeries. Fees
are ten percent of the hammer price. Shill bidding is prohibited and leads to termination. You indemnify Gavelry against claims.
Disputes between buyers and sellers go to mediation, then to arbitration under the rules of the chamber. Governing law is that
of the Netherlands.""",
    """Terms & Conditions — Summer Prize Draw

1. The draw is open to residents of the United Kingdom aged eighteen or over. 2. One entry a person. 3. The prize is a weekend
for two in a lighthouse; it can't be exchanged for cash. 4. The winner is drawn at random on 1 September. 5. The promoter's
decision is final. 6. The promoter is not liable for entries lost in the post. 7. The promoter may cancel the draw. 8. By
entering you accept these terms. 9. The draw is governed by English law. 10. The promoter is Fernhill Holidays Limited.""",
    """Subscription Agreement

This agreement is made between Lattice Payroll Ltd and the customer. The subscription runs for twelve months and renews unless
terminated in writing sixty days before. Fees are invoiced quarterly and are not refundable. Support answers within one business
day. The customer warrants that it is entitled to enter the agreement. Neither party is liable for indirect loss; the cap on
liability is the yearly fee. Each party keeps its intellectual property. Force majeure excuses delay. Notices are sent to the
registered office. Assignment needs consent, which shall not be unreasonably withheld. The agreement is governed by Scots law.""",
    """Conditions of Carriage

The ferry company carries passengers and vehicles on these conditions. Tickets are valid for the sailing printed on them.
Passengers must be at the berth thirty minutes before departure. Vehicles are carried at the owner's risk. Animals stay on the
car deck. Dangerous goods are prohibited. The company may cancel sailings in bad weather and then refunds the fare; further
liability is excluded as far as the Athens Convention allows. Complaints must be made within two months. Governing law is Greek.""",
]

ARTICLES = [
    """10 tips to protect your privacy online

Posted on 3 March by Dana. 6 min read. Your personal data is worth money, and plenty of companies want it. Here is how to keep
your information to yourself. First, read the privacy policy before you sign up. Second, use a password manager. Third, turn off
third-party cookies in your browser. Fourth, say no to tracking on your phone. Fifth, use an e-mail alias. A friend of mine lost
her data in a breach because she used one password for all. Data brokers buy your data from apps, so delete those you do not need.
Share this post if it helped, and leave a comment below.""",
    """How to write a privacy policy for your online shop

Every shop needs a privacy policy. In this guide you learn what information belongs into it. List the personal data, say what it
is for, and name the third parties. Lawyers recommend plain words. Customers read more when headings are short. The GDPR asks for
a legal basis for personal data, and the CCPA for categories of personal information. Ask a lawyer to check the text before it
goes live. Templates are a start, but every business treats personal data differently. Next week: cookie banners that convert.""",
    """What is the GDPR? A short guide

The General Data Protection Regulation is a law of the European Union about personal data. It has applied since May 2018. It gives
people rights over their personal data: to see it, to correct it, to have it erased. Companies need a legal basis, such as consent
or a contract. Authorities can fine companies up to four percent of turnover. The regulation protects data of people in the Union
wherever the company is. Critics say that consent banners have made the web worse. Supporters point to a new awareness of privacy.""",
    """Regulator fines airline over data breach

The data protection authority has fined an airline twenty million after the personal data of four hundred thousand travellers was
stolen. Attackers took names, addresses and card numbers over two months. The authority said that the airline had been warned about
the weakness in its web site. A spokesman said that the airline regretted the breach and had improved its defences. Consumer groups
called for compensation. It is the second fine over personal information this year, and the largest that the authority has set.""",
    """Why cookies are going away

Third-party cookies have paid for the free web for twenty years. Now browsers block them. Advertisers are nervous: without cookies
they can't tell who saw an advertisement twice. Some bet on first-party data, others on topics that the browser works out by itself.
Publishers fear for their income. Privacy advocates cheer, but warn of fingerprinting, which needs no cookies at all. Nobody knows
yet what comes after the cookie. One thing is certain: data will stay at the centre of advertising for years.""",
    """Review: three password managers compared

A good password manager keeps your logins in an encrypted vault. For this review three of them were used for a month on two phones
and a laptop. Keyring has the nicest apps. Vaultish is cheapest. Safehold fills forms best and warns of reused passwords. None of
them lost an entry. Imports from a browser took a minute at most. Families pay about fifty a year. For most people Safehold is the
one to buy; tinkerers will like Vaultish because it can be hosted at home.""",
    """Our week in Lisbon

We landed on a Monday in the rain and took the tram up to the castle. The custard tarts are as good as people say. On Tuesday we
walked along the river to the tower and ate grilled sardines. Wednesday was for museums: tiles in the morning, coaches in the
afternoon. The children liked the aquarium best, above all the otters. On the last evening a band played in the square until two.
We would go back tomorrow, though next time with better shoes: every street in this town is a hill.""",
    """Lemon drizzle cake

Heat the oven to 180 degrees. Beat butter and sugar until pale. Add four eggs one after the other, then the zest of two lemons and
the flour. Pour the batter into a tin lined with paper. Bake for forty-five minutes, until a skewer comes out clean. Mix the juice
of the lemons with icing sugar and pour it over the warm cake. Let it cool in the tin. The cake keeps for a week in a box, and is
best on the second day. Serve it with tea. For a party double everything and use a larger tin.""",
    """Release notes 4.2

This release brings faster search and fixes forty bugs. The importer now reads files of any size. The sidebar remembers its width.
Keyboard shortcuts can be changed in the settings. Fixed: the window jumped to the other screen when it was opened. Fixed: dates
before 1970 were shown one day early. Fixed: printing a long table cut off the last row. Known problems: dark mode does not reach
the file dialog. Thanks to everyone who reported problems and tested the beta. Upgrade by downloading the installer as usual.""",
    """Town council minutes, 14 May

Present were nine councillors and the clerk. The minutes of April were approved. The council agreed to repair the bridge over the
mill stream at a cost of eleven thousand. Residents of Church Lane asked for a lower speed limit; the clerk will write to the county.
The planning application for the old bakery was supported with one vote against. The playground will get a new swing. The clerk
reported that the annual accounts had been audited. The next meeting takes place on 11 June at half past seven in the parish hall.""",
]

PRODUCTS = [
    """Meet the Ferro 3 kettle

Boils a litre in two minutes. Keeps tea at the temperature you like, from 60 to 100 degrees. Brushed steel, a cork handle, and a
spout that never drips. The base works anywhere between 100 and 240 volts. Comes in copper, white and black. In the box: kettle,
base, cable, and a descaling sachet. Two years of guarantee. Free delivery over fifty. Customers give it 4.8 of 5 stars: “best kettle
we ever had”, “my mornings are saved”. Add to basket and get a tin of Assam for free while stocks last.""",
    """Grainboard: analytics for every team

Turn your data into decisions. Grainboard connects to more than eighty sources, joins data without code, and answers questions in
seconds. Dashboards update by themselves. Share data with a link or embed it in your own product. Built on open formats, so your data
is never locked in. Trusted by four thousand teams from two-person start-ups to railways. Plans start at nine a month. Start your
free trial today, no credit card needed. Prefer a tour? Book a demo with our team. Works with warehouses and spreadsheets alike.""",
    """Stay at the Old Smithy

A stone cottage for six at the foot of the hills, with a wood stove and a walled garden. Three bedrooms, two baths, a kitchen with
all you need for a feast. Walks start at the door; the pub is ten minutes down the lane. Dogs are welcome. Linen and the first basket
of logs are included. Arrival from four, departure by ten. From 140 a night, two nights at least. Ask for free dates by telephone.
The nearest station is Ashwell, where buses wait for every train until nine in the evening.""",
    """Careers at Tidewater

We build boats that sail themselves. Our yard in Falmouth is looking for a naval architect, two electricians and a sail maker. You
like the sea, clear drawings and good coffee. We offer a four-day week, shares, and a place for your dinghy. Send a letter, and a
photograph of something you made, to the yard. Interviews take place on the water whenever the weather allows. Moving costs are paid.
People of every background are welcome. We were founded in 2011 and are thirty people today, eight of them apprentices.""",
    """Frequently asked questions

How long does delivery take? Two to four days. Can I change my order? Yes, until it is packed. Do you deliver to islands? Yes, for
a surcharge. How do I return shoes? Put them in the box and drop it at any post office. When do I get my money back? Within five days
of the return. Do you repair soles? Yes, for every pair we made. Which size do I need? Measure your foot in the evening and look at
the table. Where are the shoes made? In a workshop near Porto. Is there a shop? Three: in Leeds, Bath and Cork.""",
    """About us

Hartley & Daughters has made umbrellas since 1887. Four generations have cut, sewn and steamed in the same workshop by the canal. Our
frames are ash and steel, our cloth is woven a mile away. Every umbrella can be repaired, and many come back after forty years with a
story. In 2009 Ruth Hartley took over from her father; her daughters run the shop. Visitors are welcome on Fridays, when the kettle
is on and the machines run. School classes can learn to turn a handle and go home with one of their own.""",
    """Plans and prices

Free: one project, community help. Team: 12 a seat and month, unlimited projects, help within a day. Business: 29 a seat and month,
single sign-on, help within an hour. All plans come with unlimited guests, two-factor login and daily backups. Pay by card or invoice.
Change or cancel at any time. Schools and charities get half off. Students pay nothing. Is your team larger than two hundred? Talk to
sales. Prices are without tax. The yearly plan saves two months. Compare all features in the table below.""",
    """Garden centre opening hours

Monday to Saturday nine to six, Sunday ten to four. The café closes half an hour earlier. This month: roses with bare roots, fruit
trees, and seed potatoes. Our experts answer questions about pests on Thursdays from two. Trolleys stand at the entrance. Parking is
free. Gift vouchers are sold at the till. Large plants are delivered within ten miles for eight pounds. Bring back pots of any size;
they are washed and used again. Children find the rabbits behind the glass house. Dogs on a lead are welcome everywhere.""",
    """Install Marrow

Marrow is a command line tool that resizes pictures. Install it with your package manager or download a binary. Run marrow with a
folder and a width: it writes the small copies beside the originals. The flag quality sets the compression from one to a hundred. The
flag jobs sets how many pictures are resized at once. Configuration is read from a file in the home folder. Marrow reads and writes
JPEG, PNG and WebP. Bugs go to the tracker. Patches are welcome; run the tests first. The licence is MIT.""",
    """Season tickets now on sale

See all fourteen home games for the price of ten. Season tickets come with a scarf, a place in the draw for the team bus, and a tenth
off in the club shop. Seats in the north stand cost 180, in the family block 120, for under-sixteens 60. Last year's seats are kept
until the end of June. Buy at the box office on match days or by telephone. The first game is on 9 August against Whitby. Gates open
an hour before kick-off. Bring a friend to the first game for nothing. Forever blue and white!""",
]

ERRORS = [
    "404 Not Found\n\nnginx",
    "Page not found\n\nSorry, we can't find the page you are looking for. Go back to the home page or try the search.",
    "403 Forbidden\n\nYou don't have permission to access /privacy on this server.",
    "Access Denied\n\nYou don't have permission to access this page. Reference #18.2c4f1602.1700000000.1a2b3c",
    "500 Internal Server Error\n\nThe server encountered an internal error and was unable to complete your request.",
    "503 Service Unavailable\n\nThe server is temporarily unable to service your request. Please try again later.",
    "Oops! Something went wrong\n\nOur engineers have been told. Reload the page, or contact support if this goes on.",
    "Just a moment...\n\nChecking your browser before accessing the site. This process is automatic.",
    "Are you a robot?\n\nWe have detected unusual traffic from your network. Please complete the challenge to continue.",
    "Privacy Policy\n\nThis page does not exist or has been moved. Please use the menu to find what you are looking for.",
    "502 Bad Gateway\n\nThe proxy received an invalid response from the upstream server.",
    "Site under maintenance\n\nWe will be back at six in the morning. Thank you for your patience, and sorry for the trouble.",
    "This domain is for sale\n\nBuy larkfield.example today. Offers from 900. Secure payment and fast transfer.",
]

SCRIPTS = [
    "You need to enable JavaScript to run this app.",
    "Privacy Policy\n\nPlease enable JavaScript to view this page.",
    "JavaScript is disabled in your browser. This site requires JavaScript. Turn it on and reload the page.",
    "Loading\n\nThis application requires JavaScript. Follow the instructions of your browser to allow it.",
    "We're sorry but the portal doesn't work properly without JavaScript enabled. Please enable it to continue.",
    "Your browser does not support JavaScript or it is turned off. JavaScript must be enabled to use our legal centre.",
    "Help Centre\n\nJavaScript is required to use this site. Home, Products, Prices, Sign in, Contact, Imprint.",
    "Please turn on JavaScript in your browser settings to see our privacy policy, then refresh this page.",
    "It seems that JavaScript is not enabled. JavaScript is required for documents. Sign in. Sign up.",
    "Without JavaScript this page can't be shown. Please activate JavaScript. © 2024 Larkfield",
]

COOKIES = [
    (
        "We value your privacy\n\nWe and our 842 partners store and access cookies to show personalised ads. Accept all. Reject all."
        " Manage options. Some partners rely on their legitimate interest. You can change cookies later under settings."
    ),
    (
        "This site uses cookies\n\nWe use cookies to make the site work and to measure visits. Necessary cookies are always on. Accept"
        " all. Decline. Settings."
    ),
    (
        "Before you continue\n\nWe use cookies and data to deliver services and measure engagement. If you agree, we also use cookies to"
        " show ads. Accept all. Reject all. More options."
    ),
    (
        "Cookie preferences\n\nStrictly necessary cookies. Functional cookies. Analytics cookies. Marketing cookies. Allow all. Save"
        " preferences."
    ),
    (
        "Your choices about cookies\n\nClick accept to agree to cookies from us and our vendors. Click manage to choose. Necessary cookies"
        " can't be switched off. Continue without cookies by subscribing."
    ),
    "Accept cookies to read on\n\nRead free of charge with advertising and cookies, or subscribe. I agree. Subscribe. Settings.",
    (
        "Cookie notice\n\nCookies help us give you the best experience. By clicking got it you accept all cookies. Customise your"
        " preferences at any time. Got it. Customise."
    ),
    (
        "Manage cookies\n\nOur partners use cookies for ads. Performance cookies: on. Targeting cookies: on. Functional cookies: on. Reject"
        " all or confirm my choices."
    ),
    "Cookies? Yes, please\n\nWe bake cookies for statistics and marketing. Allow all, allow selection, or reject. Settings.",
    "Consent\n\nWith your consent, our 97 partners and we use cookies and similar technologies. Agree. Disagree. Preferences. Vendors.",
]

FOREIGN = [
    (
        "German",
        (
            "Datenschutzerklärung\n\nWir freuen uns über Ihren Besuch auf unserer Website. Der Schutz Ihrer Daten ist uns wichtig. Im"
            " Folgenden informieren wir Sie darüber, welche Daten wir erheben und zu welchen Zwecken sie verarbeitet werden. Sie haben das"
            " Recht auf Auskunft über die zu Ihrer Person gespeicherten Daten."
        ),
    ),
    (
        "French",
        (
            "Politique de confidentialité\n\nNous respectons votre vie privée. Les données que vous nous confiez sont utilisées pour"
            " répondre à vos demandes et ne sont pas transmises à des tiers sans votre accord. Vous pouvez exercer vos droits par courrier"
            " adressé au siège de la société."
        ),
    ),
    (
        "Spanish",
        (
            "Política de privacidad\n\nEl responsable del tratamiento de los datos es la empresa que se indica en el aviso legal. Los"
            " datos se utilizan para gestionar las reservas y no se ceden a terceros, salvo obligación legal. Usted puede ejercer sus"
            " derechos por correo en cualquier momento."
        ),
    ),
    (
        "Italian",
        (
            "Informativa sulla privacy\n\nIl titolare del trattamento è la società indicata nella pagina dei contatti. I dati sono"
            " trattati per rispondere alle richieste e non sono comunicati a terzi. È possibile esercitare i diritti con una lettera alla"
            " sede della società."
        ),
    ),
    (
        "Portuguese",
        (
            "Política de privacidade\n\nA empresa recolhe os dados que o utilizador fornece no formulário. Os dados são usados para"
            " responder aos pedidos e não são vendidos a terceiros. Você pode pedir a correção dos seus dados por carta enviada para a"
            " nossa morada."
        ),
    ),
    (
        "Dutch",
        (
            "Privacyverklaring\n\nWij verwerken de gegevens die u op het formulier invult om uw vraag te beantwoorden. Wij verkopen de"
            " gegevens niet en bewaren ze niet langer dan nodig is. U kunt ons vragen om uw gegevens te wijzigen of te laten verwijderen."
        ),
    ),
    (
        "Polish",
        (
            "Polityka prywatności\n\nAdministratorem danych osobowych jest spółka podana na stronie. Dane są przetwarzane w celu obsługi"
            " zamówień i nie są przekazywane do państw trzecich. Każdy ma prawo dostępu do swoich danych oraz ich poprawiania. Dane będą"
            " przechowywane przez rok."
        ),
    ),
    (
        "Turkish",
        (
            "Gizlilik politikası\n\nBu sayfa kişisel verilerin nasıl işlendiği hakkında bilgi verir. Kişisel veriler sipariş için"
            " toplanır ve yasal süre kadar saklanır. Veriler üçüncü kişiler ile paylaşılmaz. Her kullanıcı bilgi isteme hakkına sahiptir"
            " ve bunun için bize yazabilir."
        ),
    ),
    (
        "Swedish",
        (
            "Integritetspolicy\n\nVi behandlar de personuppgifter som du lämnar till oss för att kunna svara på din fråga. Vi säljer inte"
            " dina uppgifter och sparar dem inte längre än vad som är nödvändigt. Du har rätt att få veta vilka uppgifter som finns om dig."
        ),
    ),
    (
        "Danish or Norwegian",
        (
            "Privatlivspolitik\n\nVi behandler de oplysninger, som du giver os, for at kunne svare på dit spørgsmål. Vi sælger ikke dine"
            " oplysninger og gemmer dem ikke længere end nødvendigt. Du har ret til at få at vide, hvilke oplysninger vi har om dig."
        ),
    ),
    (
        "Russian or another language in Cyrillic script",
        (
            "Политика конфиденциальности\n\nМы собираем данные, которые вы указываете в форме, чтобы ответить на ваш вопрос. Данные не"
            " передаются третьим лицам."
        ),
    ),
    (
        "Greek",
        "Πολιτική απορρήτου\n\nΣυλλέγουμε τα στοιχεία που μας δίνετε για να απαντήσουμε στο ερώτημά σας και δεν τα πουλάμε.",
    ),
    (
        "Chinese",
        "隐私政策\n\n我们重视您的个人信息。我们仅在提供服务所必需的范围内收集和使用您的个人信息，未经同意不会向第三方提供。",
    ),
    (
        "Japanese",
        "プライバシーポリシー\n\n当社は、お客様の個人情報を、お問い合わせへの回答のためにのみ利用し、第三者に提供しません。",
    ),
    (
        "Korean",
        "개인정보 처리방침\n\n회사는 이용자의 개인정보를 서비스 제공에 필요한 범위에서만 수집하고 이용하며 제삼자에게 제공하지 않습니다.",
    ),
    (
        "Arabic or another language in Arabic script",
        "سياسة الخصوصية\n\nنجمع البيانات التي تقدمها لنا للرد على أسئلتك ولا نبيعها لأي طرف ثالث.",
    ),
    (
        "Hindi or another language in Devanagari",
        "गोपनीयता नीति\n\nहम आपकी जानकारी केवल सेवा देने के लिए एकत्र करते हैं और उसे किसी को नहीं बेचते।",
    ),
    ("Hebrew", "מדיניות פרטיות\n\nאנו אוספים את המידע שאתם מוסרים לנו כדי לענות על שאלתכם ואיננו מוכרים אותו."),
    ("Thai", "นโยบายความเป็นส่วนตัว\n\nเราเก็บข้อมูลที่คุณให้ไว้เพื่อตอบคำถามของคุณเท่านั้น และไม่ขายข้อมูลนั้น"),
]

EMPTY = [
    "",
    " \n\n ",
    "Privacy Policy",
    "Privacy Policy\n\nComing soon.",
    "Larkfield Bikes\n\nHome\nBikes\nStations\nContact",
    "Privacy\n\nPrivacy Policy (PDF, 120 kB)",
    "Lorem ipsum",
    "Legal\n\nTerms\nPrivacy\nImprint\n\n© 2024 Quillbox",
    "Privacy Notice\n\nLast updated: 1 May 2024",
    "TODO: ask counsel for the privacy policy.",
    "...",
]

POLICIES = [
    """Privacy Policy

Larkfield Bikes respects your privacy. When you hire a bicycle we collect your name, e-mail address and card number. We use this
information to charge the hire and to answer your questions. We do not sell your personal information. We share it only with our
payment processor. Write to privacy@larkfield.example to see or delete your data.""",
    """Privacy Notice

This notice explains what data the Pomona app handles. The app does not collect personal data. Pictures stay on your device. The app
has no account and no analytics. If you write to us by e-mail, your address is used to answer you and deleted after a year. You may
ask for a copy of it at any time. Changes of this notice are announced in the app.""",
    """Datenschutz / Privacy

This privacy statement applies to the web site of Hollin Ceramics. Our server keeps log files with IP addresses for seven days. We use
them to find attacks. We set one cookie, for the basket. Orders are stored for ten years because tax law asks for it. You have the
right to access and erasure of your personal data. Contact: Jane Hollin, Kiln Lane 4, Stoke.""",
    """How we use your information

St Brigid's School collects information about pupils and parents to teach, to keep children safe and to report to the authority. We
hold names, addresses, medical information and attendance. We share information with the education department when the law asks for
it. Parents can ask to see the personal data that we hold about their child. Records are kept until the pupil is twenty-five.""",
    """PRIVACY POLICY

WE COLLECT YOUR E-MAIL ADDRESS WHEN YOU JOIN THE MAILING LIST. WE USE IT TO SEND THE NEWSLETTER AND FOR NOTHING ELSE. WE DO NOT SHARE
IT WITH THIRD PARTIES. EVERY ISSUE HAS A LINK TO UNSUBSCRIBE. WE DO NOT KNOWINGLY COLLECT INFORMATION FROM CHILDREN UNDER 13. QUESTIONS
ABOUT THIS POLICY GO TO THE EDITOR.""",
    """Quillbox and your data

We are Quillbox Inc. We collect the drawings that you upload and the e-mail address you sign up with. We store them in Ireland. We
use analytics to see which brushes are used. We never sell data. We may disclose data if a court orders it. You can download and
delete all your data in the settings. We keep backups for thirty days. If we change this policy we tell you by e-mail.""",
    """Privacy

No personal information is gathered on this web site beyond what your browser sends. Server logs are deleted weekly. There are no
cookies and no third parties. The order form asks for a name and an address, which are used to send the goods and stay in our books.
Call us if you want to know what we have about you, or want it deleted. This policy was written in 2019.""",
    """Cookie and Privacy Policy

We use cookies to remember your basket and preferences, to measure visits, and with your consent to show ads. You can accept all
cookies, reject all, or manage your settings at any time. The data collected by cookies is kept for thirteen months. We share it with
our analytics partners. We collect your name and address when you order, and store them for six years. You may complain to the
Information Commissioner.""",
    """Privacy Policy

If the page you are looking for was moved, tell us. We collect the address of a page that was not found and your IP address, to repair
links. We keep this information for a week. We do not share personal data. We ask visitors to enable JavaScript for the map; the map's
provider then receives your IP address. You have the right to object. Contact our data protection officer at dpo@example.org.""",
    """Terms of Use and Privacy Policy

By using the site you accept these terms. The site is provided as is. Liability is excluded as far as the law allows. Privacy: we
collect your name and e-mail address when you register. We use your personal information to run your account and to send you news, if
you agree. We share your personal information with our hosting provider. You can ask us to delete your account and data at any time.""",
    """California Privacy Rights

This supplement applies to residents of California. In the last twelve months we collected identifiers, commercial information and
internet activity. We disclosed identifiers to service providers. We did not sell or share personal information. You have the right to
know, delete and correct your personal information, and not to be discriminated against. Call 555-0100 to make a request.""",
]
