using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.AspNetCore.Tests.OpenApi;

/// <summary>docs/openapi.json describes the routes that a city serves.</summary>
public sealed class OpenApiTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // The routes are the same for every test, so one city describes them.
    private static readonly Lazy<Task<(JsonObject Document, OpenApiSchemas Schemas)>> Described = new(WriteAsync);

    private static readonly string Page = Path.Combine(RepositoryRoot.Path, "docs", "openapi.json");

    [Fact]
    public async Task Write_RoutesOfACity_AreWhatDocsOpenApiShows()
    {
        (JsonObject document, _) = await Described.Value;

        string text = document.ToJsonString(Indented) + "\n";
        string received = Path.ChangeExtension(Page, ".received.json");
        if (!File.Exists(Page) || text != File.ReadAllText(Page))
        {
            File.WriteAllText(received, text);
            Assert.Fail("The routes differ from docs/openapi.json. Rename docs/openapi.received.json to approve the change.");
        }

        File.Delete(received);
    }

    [Fact]
    public async Task Write_StringFieldOfAMessage_NamesItsItemOrIsApprovedAsNotPersonal()
    {
        (_, OpenApiSchemas schemas) = await Described.Value;

        await Snapshot.Match("Yipai.AspNetCore.Tests", "FieldsWithoutItem", string.Join('\n', schemas.UnmarkedFields));
    }

    [Fact]
    public async Task Write_EveryRoute_NamesItsAnswer()
    {
        (JsonObject document, _) = await Described.Value;

        string[] silent = [.. from path in document["paths"]!.AsObject()
                              from operation in path.Value!.AsObject()
                              where operation.Value!["responses"]!["200"] is { } answer
                                  && answer["content"]!.AsObject().Any(content => content.Key == "application/json"
                                      && !content.Value!["schema"]!.ToJsonString().Contains("$ref", StringComparison.Ordinal))
                              select $"{operation.Key} {path.Key}"];

        // These three are documents of their own, which docs/city-profile.md, docs/policy-manifest.md and docs/rights.md describe.
        Assert.Equal(["get /v1/city", "get /v1/me/rights/{requestId}/copy", "get /v1/policy/versions"], silent);
    }

    [Fact]
    public async Task Write_EveryRouteThatTakesABody_NamesItsMessage()
    {
        (JsonObject document, _) = await Described.Value;

        string[] silent = [.. from path in document["paths"]!.AsObject()
                              from operation in path.Value!.AsObject()
                              where operation.Key is "put" or "post" && operation.Value!["requestBody"] is null
                              select $"{operation.Key} {path.Key}"];

        Assert.Equal(
            [
                "put /v1/me/participation/{kind}/{targetId}/{action}", "put /v1/me/rewards/{id}", "put /v1/me/views/{id}",
                "post /v1/staff/cases/{id}/photos/{digest}/review", "post /v1/uploads",
            ],
            silent);
    }

    [Fact]
    public async Task Find_EveryRow_ExplainsAFieldOfAMessage()
    {
        (_, OpenApiSchemas schemas) = await Described.Value;

        IEnumerable<string> others = FieldItems.All.Except(schemas.Fields);

        Assert.Empty(others);
    }

    private static async Task<(JsonObject Document, OpenApiSchemas Schemas)> WriteAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("yipai-openapi-");
        try
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            builder.AddYipai(options => options.UseDemonstrationHandler(), city => city.DataDirectory = folder.FullName)
                .UseSqlite(Path.Combine(folder.FullName, "city.db"));
            await using WebApplication app = builder.Build();
            app.UseYipai();
            app.MapYipaiApi("/v1");
            var schemas = new OpenApiSchemas(app.Services.GetRequiredService<PrivacyGuard>().Policy);
            IEnumerable<RouteEndpoint> endpoints = ((IEndpointRouteBuilder)app).DataSources
                .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
            return (new OpenApiDocument(endpoints, schemas).Write(), schemas);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
