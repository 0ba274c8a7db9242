using System.Collections.Frozen;

namespace Yipai.Client.Telemetry;

/// <summary>Turns the path of a request into a template without identifiers, such as <c>/v1/reports/{id}</c>.</summary>
internal static class RouteTemplate
{
    private const string Identifier = "{id}";

    /// <summary>The words that the paths of the city contain.</summary>
    /// <remarks>Every other segment counts as an identifier.</remarks>
    private static readonly FrozenSet<string> Words = new[]
    {
        "v1", "accounts", "agent", "allowed", "answer", "audit", "authorizations", "case", "cases", "city", "commands", "comments",
        "complaint", "connections", "consents", "contacts", "copy", "department", "explanation", "fee", "findings", "handler-changes",
        "inbox", "incidents", "installations", "log", "me", "officer", "orders", "organizations", "participation", "photos", "purchases",
        "questions", "queue", "received", "recommendations", "recording", "replies", "reports", "reveals", "review", "rewards",
        "rights", "routes", "services", "sessions", "staff", "statistics", "storage", "stores", "surveys", "switch", "tags",
        "tickets", "topics", "uploads",
        "verification", "verifications", "views",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Returns the template of a relative path.</summary>
    /// <remarks>Leaves the query out.</remarks>
    public static string Of(string path)
    {
        string[] segments = path.Split('?', 2)[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return $"/{string.Join('/', segments.Select(segment => Words.Contains(segment) ? segment : Identifier))}";
    }
}
