using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Yipai.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Builds and runs the reference server, which keeps the policy on the city's side.</summary>
public static class CityServerApp
{
    private static DataItemSet AccountItems => DataItemSet.Of(DataItems.AccountName, DataItems.MobileNumber, DataItems.AccountPassword);

    private static DataItemSet ReportItems => DataItemSet.Of(
        DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo, DataItems.PersonName, DataItems.PrecisePosition);

    /// <summary>Builds the server. Before the host is built, <paramref name="customize"/> may add services of its own.</summary>
    public static WebApplication Build(string[] args, TextWriter log, Action<WebApplicationBuilder>? customize = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddOptions<CityServerOptions>().BindConfiguration("City");
        bool asWritten = builder.Configuration.GetValue<bool>("City:AsWritten2021");
        builder.Services.AddYipaiPrivacy(
            asWritten ? PrivacyProfile.AsWritten2021 : PrivacyProfile.Strict2026, options =>
            {
                options.UseDemonstrationHandler();
                options.AcceptSupersededLaw = builder.Configuration.GetValue<bool>("City:AcceptSupersededLaw");
                options.ThrowIfLawSuperseded(builder.Environment.IsProduction());
            });
        builder.Services.AddYipaiCases();
        builder.Services.AddYipaiEntityFrameworkCore()
            .UseSqlite(provider => provider.GetRequiredService<IOptions<CityServerOptions>>().Value.PrivacyDatabasePath);
        builder.Services.AddYipaiRights(provider => provider.GetRequiredService<IOptions<CityServerOptions>>().Value.JournalPath);

        builder.Services.AddSingleton(provider => new RightsOptions
        {
            CollectedItems = AccountItems | ReportItems,
            Identifiers = provider.GetRequiredService<IdentifierSource>(),
        });

        builder.Services.AddDbContextFactory<CityContext>((provider, options) =>
            options.UseSqlite($"Data Source={provider.GetRequiredService<IOptions<CityServerOptions>>().Value.DatabasePath}"));
        builder.Services.AddSingleton(
            provider => SigningKeyFile.Open(provider.GetRequiredService<IOptions<CityServerOptions>>().Value.SigningKeyPath));
        builder.Services.AddPolicyUpdates();
        builder.Services.AddSingleton<ShownNotices>();
        builder.Services.AddSingleton<ConsentIntake>();
        builder.Services.AddSingleton<KeptReceipts>();
        builder.Services.AddSingleton<SignedReceipts>();
        builder.Services.AddSingleton<SignedCity>();
        builder.Services.AddSingleton<PhotoFiles>();
        builder.Services.AddSingleton<IPasswordHasher<AccountRow>, PasswordHasher<AccountRow>>();
        builder.Services.AddSingleton<CaseRouting>();
        builder.Services.AddSingleton<CaseNumbers>();
        builder.Services.AddSingleton<KnownReports>();
        builder.Services.AddSingleton<ReportIntake>();
        builder.Services.AddSingleton<CaseCommands>();
        builder.Services.AddSingleton<ReporterWords>();
        builder.Services.AddSingleton<ReporterTraces>();
        builder.Services.AddSingleton<SignInBrake>();
        builder.Services.AddSingleton<OneAtATime>();
        builder.Services.AddSingleton<AccountRecords>();
        builder.Services.AddSingleton<CaseRecords>();
        builder.Services.AddSingleton<CityRecords>();
        builder.Services.AddSingleton<IPersonalDataSource>(provider => provider.GetRequiredService<CityRecords>());
        builder.Services.AddSingleton<OwnCases>();
        builder.Services.AddSingleton<PublicCases>();

        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new LineLoggerProvider(log));
        builder.Logging.AddYipaiMasking();
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddPublicJsonByDefault();
        customize?.Invoke(builder);

        WebApplication app = builder.Build();
        app.UseSafeHeaders();
        app.UseExceptionHandler(Problems.Handle);
        OneAtATime writes = app.Services.GetRequiredService<OneAtATime>();

        // The case store itself settles conflicts between reports and between commands. Only writes to other stores must wait in turn.
        app.UseWhen(context => !IsDecidedByTheCaseStore(context.Request.Path), rest => rest.Use(writes.RunAsync));
        app.MapPolicy().MapCity().MapAccounts().MapAccountClosure().MapConsents().MapConsentList().MapPhotos().MapReports();
        app.MapPublicCases().MapOwnCases().MapCaseCommands().MapDepartmentCases().MapStaffCases();
        return app;
    }

    /// <summary>Creates the data folder and the tables if they are missing.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        CityServerOptions options = app.Services.GetRequiredService<IOptions<CityServerOptions>>().Value;
        Directory.CreateDirectory(options.PhotoDirectory);
        OwnerOnlyFiles.Protect(options.DatabasePath);
        OwnerOnlyFiles.Protect(options.PrivacyDatabasePath);
        await app.Services.GetRequiredService<YipaiDatabase>().MigrateAsync();
        await using CityContext context = await app.Services.GetRequiredService<IDbContextFactory<CityContext>>().CreateDbContextAsync();
        await context.Database.EnsureCreatedAsync();
        await app.Services.GetRequiredService<SignedCity>().IssueAsync(app.Lifetime.ApplicationStopping);

        await app.Services.GetRequiredService<AssessmentRegister>().EnsureCoveredAsync(app.Lifetime.ApplicationStopping);

        // Repeat what was erased or withdrawn after the last backup, before the server answers anybody (P4.3.2/2).
        await app.Services.GetRequiredService<RestoreGuard>().ReapplyAsync();
        if (app.Services.GetRequiredService<PrivacyGuard>().Profile == PrivacyProfile.AsWritten2021 && !app.Environment.IsDevelopment())
        {
            app.Logger.LogWarning("The wording of 2021 decides: the strict rules S1 to S{Last} are switched off", StrictRuleId.Count);
        }
    }

    /// <summary>Runs the server until it is stopped. If the server cannot start, one line says why.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using WebApplication app = Build(args, Console.Out);
            await PrepareAsync(app);
            await app.StartAsync();
            await Console.Out.WriteLineAsync(
                $"CityServer listens on {string.Join(", ", app.Urls)}. Public list: {app.Urls.First()}/v1/cases");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (StartError(exception) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }
    }

    private static bool IsDecidedByTheCaseStore(PathString path) =>
        path.StartsWithSegments("/v1/reports") || path.StartsWithSegments("/v1/me/cases");

    private static string? StartError(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: 26 or 11 } =>
            "The database file is damaged, or is not a SQLite database. It is unchanged; move it away or set City:DataDirectory.",
        SqliteException { SqliteErrorCode: 1 } =>
            "The database was made by another version of this sample. It is unchanged; move it away or set City:DataDirectory.",
        SqliteException { SqliteErrorCode: 14 or 8 } =>
            "The database file cannot be opened for writing. Set City:DataDirectory to a folder that this process may write.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            "The port is in use. Stop the program that uses it, or choose another port with --urls http://127.0.0.1:PORT.",
        OptionsValidationException or PrivacyException or YipaiStorageException => exception.Message,
        _ => null,
    };
}
