using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>docs/vectors/decisions.jsonl: requests with what both readings answer, for hosts without .NET.</summary>
internal static class DecisionVectors
{
    public const string Path = "docs/vectors/decisions.jsonl";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var lines = new StringBuilder();
        foreach ((ProcessingRequest request, VectorConsent consent) in ProcessingVectors.All())
        {
            lines.Append(Line(request, consent, HandlerRole.Commercial)).Append('\n');
        }

        foreach ((DisclosureRequest request, VectorConsent consent) in DisclosureVectors.All())
        {
            lines.Append(Line(request, consent, HandlerRole.Commercial)).Append('\n');
        }

        foreach (HandlerRole role in Enum.GetValues<HandlerRole>().Where(role => role != HandlerRole.Commercial))
        {
            foreach ((ProcessingRequest request, VectorConsent consent) in RoleVectors.Processing())
            {
                lines.Append(Line(request, consent, role)).Append('\n');
            }

            foreach ((DisclosureRequest request, VectorConsent consent) in RoleVectors.Disclosures())
            {
                lines.Append(Line(request, consent, role)).Append('\n');
            }
        }

        return lines.ToString();
    }

    private static string Line(ProcessingRequest request, VectorConsent consent, HandlerRole role)
    {
        string[] scopes =
            [.. YipaiPolicy.V2021_01_20.Scopes.Where(scope => scope.Activities.Contains(request.Activity)).Select(scope => scope.Id)];
        return Line(json =>
        {
            json.WriteString("kind", "processing");
            json.WriteString("role", role.ToString());
            WriteRequest(json, request);
            WriteConsent(json, consent, scopes);
            WriteAnswers(json, role, guard => guard.Decide(request, consent.StateFor(guard, scopes)));
        });
    }

    private static string Line(DisclosureRequest request, VectorConsent consent, HandlerRole role)
    {
        IReadOnlyList<string> scopes = DisclosureVectors.ScopesFor(request);
        return Line(json =>
        {
            json.WriteString("kind", "disclosure");
            json.WriteString("role", role.ToString());
            WriteRequest(json, request);
            WriteConsent(json, consent, scopes);
            WriteAnswers(json, role, guard => guard.DecideDisclosure(request, consent.StateFor(guard, scopes)));
        });
    }

    private static void WriteAnswers(Utf8JsonWriter json, HandlerRole role, Func<PrivacyGuard, PolicyDecision> decide)
    {
        WriteAnswer(json, "strict", decide(VectorWorld.Of(PrivacyProfile.Strict2026, role)));
        WriteAnswer(json, "asWritten", decide(VectorWorld.Of(PrivacyProfile.AsWritten2021, role)));
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteRequest(Utf8JsonWriter json, ProcessingRequest request)
    {
        json.WriteStartObject("request");
        json.WriteString("activity", request.Activity.Id);
        WriteTexts(json, "items", request.Items.ToList().Select(item => item.Id));
        json.WriteString("purpose", request.Purpose.Id);
        json.WriteString("principal", request.Principal.Kind.ToString());
        json.WriteString("permission", request.Permission.ToString());
        json.WriteString("mode", request.Mode.ToString());
        json.WriteString("operation", request.Operation.ToString());
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, DisclosureRequest request)
    {
        json.WriteStartObject("request");
        json.WriteString("way", request.Kind.ToString());
        json.WriteString("recipient", request.RecipientId);
        WriteTexts(json, "items", request.Items.ToList().Select(item => item.Id));
        json.WriteString("purpose", request.Purpose.Id);
        json.WriteString("principal", request.Principal.Kind.ToString());
        json.WriteString("onwardFrom", request.OnwardFrom);
        WriteTexts(json, "evidence", DisclosureVectors.EvidenceOf(request));
        json.WriteString("ground", request.Ground?.Clause.Value);
        json.WriteBoolean("groundProven", request.Ground?.IsProven(request.Now) ?? false);
        json.WriteEndObject();
    }

    private static void WriteConsent(Utf8JsonWriter json, VectorConsent consent, IEnumerable<string> scopes)
    {
        json.WriteStartObject("consent");
        json.WriteBoolean("noticeShown", consent.IsNoticeShown);
        json.WriteString("word", consent.Word?.ToString());
        WriteTexts(json, "scopes", consent.Word is null ? [] : scopes);
        WriteTexts(json, "events", consent.Events);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, string name, PolicyDecision decision)
    {
        json.WriteStartObject(name);
        json.WriteBoolean("allowed", decision.IsAllowed);
        WriteTexts(json, "citations", decision.Citations.Select(citation => citation.Text));
        json.WriteStartArray("missing");
        foreach (MissingCondition condition in decision.Missing)
        {
            json.WriteStartObject();
            json.WriteString("reason", condition.Reason.ToString());
            json.WriteString("remedy", condition.Remedy.ToString());
            json.WriteString("scope", condition.ScopeId);
            WriteTexts(json, "items", condition.Items.ToList().Select(item => item.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
