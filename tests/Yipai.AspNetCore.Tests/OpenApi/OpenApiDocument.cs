using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Tests.OpenApi;

/// <summary>Describes the routes of a running city in OpenAPI 3.1: who may call each, what it reads and what it answers.</summary>
internal sealed class OpenApiDocument(IEnumerable<RouteEndpoint> endpoints, OpenApiSchemas schemas)
{
    /// <summary>Writes the document.</summary>
    public JsonObject Write()
    {
        var paths = new JsonObject();
        foreach (IGrouping<string, RouteEndpoint> path in endpoints.GroupBy(PathOf).OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            paths[path.Key] = new JsonObject(path.OrderBy(MethodOf, StringComparer.Ordinal)
                .Select(endpoint => KeyValuePair.Create(MethodOf(endpoint), (JsonNode?)OperationOf(endpoint))));
        }

        JsonNode problem = schemas.Of(typeof(ProblemBody));
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Yipai city",
                ["version"] = "1",
                ["description"] =
                    "What a city that runs Yipai.AspNetCore answers. docs/wire.md explains order, signatures and repeated requests.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["tags"] = new JsonArray([.. endpoints.Select(TagOf).Distinct().Order(StringComparer.Ordinal)
                .Select(tag => new JsonObject { ["name"] = tag, ["description"] = $"Paths that begin with /v1/{tag}." })]),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["responses"] = new JsonObject
                {
                    ["Problem"] = new JsonObject
                    {
                        ["description"] = "The city refuses, and names reason, rules and remedy (RFC 9457).",
                        ["content"] = ContentOf(ProblemBody.MediaType, problem),
                    },
                },
                ["schemas"] = schemas.Components,
                ["securitySchemes"] = new JsonObject
                {
                    ["session"] = new JsonObject
                    {
                        ["type"] = "http", ["scheme"] = "bearer",
                        ["description"] = "The token of a session, of a person of the staff, of an organization or of a device.",
                    },
                },
            },
        };
    }

    private JsonObject OperationOf(RouteEndpoint endpoint)
    {
        Audience audience = endpoint.Metadata.GetMetadata<AudienceMetadata>()?.Audience ?? default;
        string[] policies = [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>()
            .Where(policy => policy != AudiencePolicies.NameOf(Audience.Public)).Distinct().Order(StringComparer.Ordinal)];
        var operation = new JsonObject
        {
            ["operationId"] = NameOf(endpoint),
            ["tags"] = new JsonArray(TagOf(endpoint)),
            ["description"] = policies.Length == 0
                ? "Anybody may call it." : $"A caller needs {string.Join(" and ", policies.Select(policy => $"`{policy}`"))}.",
            ["x-audience"] = audience.ToString(),
        };
        if (policies.Length > 0)
        {
            operation["security"] = new JsonArray(new JsonObject { ["session"] = new JsonArray() });
        }

        JsonArray parameters = [.. endpoint.RoutePattern.Parameters.Select(part => Parameter(part.Name, "path")), .. QueryOf(endpoint)];
        if (parameters.Count > 0)
        {
            operation["parameters"] = parameters;
        }

        if (endpoint.Metadata.GetMetadata<WireMessageMetadata>()?.Message is { } message)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = ContentOf(message == typeof(byte[]) ? "application/octet-stream" : "application/json", schemas.Of(message)),
            };
        }

        operation["responses"] = ResponsesOf(endpoint);
        return operation;
    }

    private JsonObject ResponsesOf(RouteEndpoint endpoint)
    {
        IProducesResponseTypeMetadata? answer = endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>()
            .LastOrDefault(part => part.StatusCode < 300 && part.Type != typeof(object));
        Type? type = answer?.Type ?? ReturnedBy(endpoint);
        var responses = new JsonObject();
        if (answer?.StatusCode == 204)
        {
            responses["204"] = new JsonObject { ["description"] = "It is done." };
        }
        else if (answer?.StatusCode == 201 && type == typeof(void))
        {
            responses["201"] = new JsonObject { ["description"] = "It is there. The headers say where, and how far it is." };
        }
        else
        {
            string mediaType = answer?.ContentTypes.FirstOrDefault() ?? "application/json";
            responses["200"] = new JsonObject
            {
                ["description"] = "The answer, also to a request that was sent again.",
                ["content"] = ContentOf(mediaType, type is null || type == typeof(void) ? new JsonObject() : schemas.Of(type)),
            };
            if (MethodOf(endpoint) == "put")
            {
                responses["201"] = new JsonObject
                {
                    ["description"] = "The request made something new.",
                    ["content"] = responses["200"]!["content"]!.DeepClone(),
                };
            }
        }

        responses["default"] = new JsonObject { ["$ref"] = "#/components/responses/Problem" };
        return responses;
    }

    private static Type? ReturnedBy(RouteEndpoint endpoint)
    {
        Type? type = endpoint.Metadata.GetMetadata<MethodInfo>()?.ReturnType;
        type = type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : type;
        return type is null || type == typeof(object) || type.IsAssignableTo(typeof(Microsoft.AspNetCore.Http.IResult)) ? null : type;
    }

    private static IEnumerable<JsonNode> QueryOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<MethodInfo>()!.GetParameters()
        .Where(part => part.ParameterType == typeof(string) && endpoint.RoutePattern.GetParameter(part.Name!) is null)
        .Select(part => Parameter(part.Name!, "query"));

    private static JsonObject Parameter(string name, string place)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["schema"] = new JsonObject { ["type"] = "string" } };
        if (place == "path")
        {
            parameter["required"] = true;
        }

        return parameter;
    }

    private static JsonObject ContentOf(string mediaType, JsonNode schema) =>
        new() { [mediaType] = new JsonObject { ["schema"] = schema } };

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private static string MethodOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0].ToLowerInvariant();

    private static string TagOf(RouteEndpoint endpoint) => endpoint.RoutePattern.PathSegments.Skip(1)
        .SelectMany(segment => segment.Parts).OfType<RoutePatternLiteralPart>().First().Content;

    /// <summary>Returns a name such as <c>put-me-rights-requestId</c>, which is unique because method and path are.</summary>
    private static string NameOf(RouteEndpoint endpoint) =>
        string.Join(
            '-', [MethodOf(endpoint), .. endpoint.RoutePattern.PathSegments.Skip(1).SelectMany(segment => segment.Parts).Select(WordOf)]);

    private static string WordOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter => parameter.Name,
        _ => "",
    };
}
