# Restore, test and publish in stages; what runs has no SDK, no source and no root.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages dotnet restore SahelBot.sln
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet build SahelBot.sln --no-restore && dotnet test --solution SahelBot.sln --no-build --no-progress

FROM build AS publish
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/SahelBot -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=publish /app .
COPY knowledge /knowledge
RUN mkdir /data && chown -R "$APP_UID" /data /knowledge
VOLUME ["/data", "/knowledge"]
ENV Knowledge__Path=/knowledge Storage__Sqlite=/data/sahelbot.db
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/sahelbot.dll"]
CMD ["--help"]
