using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Privacy.Server.Storage;
using Yipai.Sdk.Testing;

namespace Yipai.AspNetCore.Tests;

/// <summary>The server of the README, on each database.</summary>
public sealed class ReadmeServerTests(PostgreSqlServer postgreSql) : IClassFixture<PostgreSqlServer>
{
    [Fact]
    public async Task Readme_ServerOnSqlite_AnswersAndKeeps()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            await AnswerAsync(server => server.UseSqlite(Path.Combine(folder.FullName, "city.db")));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [SkippableFact]
    public async Task Readme_ServerOnPostgreSql_AnswersAndKeeps()
    {
        Requires.Machine(postgreSql.IsThere, "a PostgreSQL server: set YIPAI_POSTGRES to its connection string, or install postgresql");
        string database = postgreSql.CreateDatabase();

        await AnswerAsync(server => server.UsePostgreSql(database));
    }

    private static async Task AnswerAsync(Action<IYipaiServerBuilder> store)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        store(builder.AddYipai(options => options.UseDemonstrationHandler()));
        await using WebApplication app = builder.Build();
        await app.MigrateYipaiAsync();
        app.UseYipai();
        app.MapGet("/hotline", () => "值班电话 13812345678").RequireAudience(Audience.Public);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        string answer = await http.GetStringAsync("hotline");
        ConsentState state = await app.Services.GetRequiredService<IConsentLedger>()
            .GetStateAsync(app.Services.GetRequiredService<PrivacyGuard>().Handler.Id, new SubjectId("person-1"));

        Assert.Equal("值班电话 138****5678", answer);
        Assert.Empty(state.Records);
    }
}
