# docker build -t policy-lint . && docker run --rm -v "$PWD:/work" policy-lint lint .
FROM python:3.12-slim AS build
WORKDIR /source
COPY . .
RUN pip install --no-cache-dir --quiet build && python -m build --wheel --outdir /dist

FROM python:3.12-slim
COPY --from=build /dist/*.whl /tmp/
RUN pip install --no-cache-dir --quiet /tmp/*.whl && rm /tmp/*.whl && useradd --create-home lint
USER lint
WORKDIR /work
ENTRYPOINT ["policy-lint"]
CMD ["lint", "."]
