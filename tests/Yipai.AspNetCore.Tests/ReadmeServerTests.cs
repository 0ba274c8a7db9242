using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Storage;
using Yipai.Sdk.Testing;

namespace Yipai.AspNetCore.Tests;

/// <summary>The server of the README, on each database.</summary>
public sealed class ReadmeServerTests(PostgreSqlServer postgreSql) : IClassFixture<PostgreSqlServer>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-readme-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public Task Readme_ServerOnSqlite_RegistersAPersonAndShowsThemTheirData() =>
        RegisterAsync(server => server.UseSqlite(Path.Combine(_folder.FullName, "city.db")));

    [SkippableFact]
    public Task Readme_ServerOnPostgreSql_RegistersAPersonAndShowsThemTheirData()
    {
        Requires.Machine(postgreSql.IsThere, "a PostgreSQL server: set YIPAI_POSTGRES to its connection string, or install postgresql");
        string database = postgreSql.CreateDatabase();
        return RegisterAsync(server => server.UsePostgreSql(database));
    }

    private async Task RegisterAsync(Action<IYipaiServerBuilder> store)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        store(builder.AddYipai(options => options.UseDemonstrationHandler(), city => city.DataDirectory = _folder.FullName));
        await using WebApplication app = builder.Build();
        await app.MigrateYipaiAsync();
        app.UseYipai();
        app.MapYipaiApi("/v1");
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var subject = new SubjectId(Guid.NewGuid().ToString("N"));
        NoticePresentation notice = app.Services.GetRequiredService<PrivacyGuard>().Notice
            .Present(Guid.NewGuid(), subject, "web", TimeProvider.System.GetUtcNow());

        using HttpResponseMessage registered = await http.PutAsJsonAsync($"v1/accounts/{subject.Value}", new
        {
            accountName = "walker",
            mobileNumber = "13804110001",
            password = "correct-horse-42",
            noticeEvidence = Convert.ToBase64String(LedgerEntryFormat.Write(notice)),
        });
        string token = (await registered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        JsonElement held = await http.GetFromJsonAsync<JsonElement>("v1/me");

        Assert.Equal("13804110001", held.GetProperty("stores").GetProperty("account").GetProperty("mobileNumber").GetString());
    }
}
