using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Writes and reads steps as canonical JSON, version 1, for stores.</summary>
internal static class RightsStepFormat
{
    private const int Version = 1;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Writes a step as UTF-8 JSON with a fixed order of members and without empty members.</summary>
    public static byte[] Write(RightsStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("request", step.RequestId);
            json.WriteNumber("seq", step.Sequence);
            json.WriteString("at", step.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("state", step.State.ToString());
            json.WriteString("by", step.By.ToString());
            WriteTexts(json, "rules", step.Citations.Select(rule => rule.Text));
            WriteOpening(json, step.Opening);
            WriteText(json, "due", step.DueOn?.ToString(DayFormat, CultureInfo.InvariantCulture));
            WriteWord(json, "exemption", step.Exemption);
            WriteWord(json, "refusal", step.Refusal);
            WriteTexts(json, "items", step.Items.ToList().Select(item => item.Id));
            WriteText(json, "reason", step.Reason);
            WriteText(json, "evidence", step.EvidenceReference);
            WriteText(json, "fee", step.Fee == 0 ? "" : step.Fee.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a step.</summary>
    /// <remarks>It accepts only bytes that <see cref="Write"/> would produce again unchanged.</remarks>
    /// <exception cref="PrivacyServerException">YP0164: the bytes are not a step of this version.</exception>
    public static RightsStep Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json);
            RightsStep step = ReadStep(document.RootElement);
            return Write(step).AsSpan().SequenceEqual(utf8Json.Span) ? step : throw PrivacyServerException.BadRightsStep();
        }
        catch (Exception exception) when (exception
            is JsonException or KeyNotFoundException
                or InvalidOperationException or FormatException or OverflowException or ArgumentException or PrivacyException)
        {
            throw PrivacyServerException.BadRightsStep();
        }
    }

    private static RightsStep ReadStep(JsonElement root) => new()
    {
        RequestId = root.GetProperty("request").GetGuid(),
        Sequence = root.GetProperty("seq").GetInt32(),
        At = DateTimeOffset.ParseExact(
            Text(root, "at"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        State = Word<RightsState>(root, "state"),
        By = Word<StepActor>(root, "by"),
        Citations = [.. Texts(root, "rules").Select(RuleCitation.Parse)],
        Opening = root.TryGetProperty("opening", out JsonElement opening) ? ReadOpening(opening) : null,
        DueOn = Day(root),
        Exemption = Word<RightsExemption>(root, "exemption"),
        Refusal = Word<RefusalGround>(root, "refusal"),
        Items = Items(root),
        Reason = Text(root, "reason"),
        EvidenceReference = root.TryGetProperty("evidence", out JsonElement evidence) ? evidence.GetString() : null,
        Fee = root.TryGetProperty("fee", out JsonElement fee) ? decimal.Parse(fee.GetString()!, CultureInfo.InvariantCulture) : 0,
    };

    private static void WriteOpening(Utf8JsonWriter json, RightsOpening? opening)
    {
        if (opening is null)
        {
            return;
        }

        json.WriteStartObject("opening");
        json.WriteString("handler", opening.HandlerId.Value);
        json.WriteString("subject", opening.SubjectId.Value);
        json.WriteString("kind", opening.Kind.ToString());
        WriteTexts(json, "items", opening.Items.ToList().Select(item => item.Id));
        WriteText(json, "record", opening.RecordId);
        json.WriteString("role", opening.Role.ToString());
        WriteWord(json, "ground", opening.Ground.Reason);
        WriteWord(json, "operation", opening.Ground.Operation);
        json.WriteString("profile", opening.Profile.ToString());
        WriteText(json, "due", opening.DueOn?.ToString(DayFormat, CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static RightsOpening ReadOpening(JsonElement opening) => new()
    {
        HandlerId = new HandlerId(Text(opening, "handler")),
        SubjectId = new SubjectId(Text(opening, "subject")),
        Kind = Word<RightKind>(opening, "kind"),
        Items = Items(opening),
        Role = Word<RequesterRole>(opening, "role"),
        Ground = new DeletionGround(Word<DeletionReason>(opening, "ground"), Word<ProcessingOperation>(opening, "operation")),
        Profile = Word<PrivacyProfile>(opening, "profile"),
        RecordId = opening.TryGetProperty("record", out JsonElement record) ? record.GetString() : null,
        DueOn = Day(opening),
    };

    private static DateOnly? Day(JsonElement element) => element.TryGetProperty("due", out JsonElement due)
        ? DateOnly.ParseExact(due.GetString()!, DayFormat, CultureInfo.InvariantCulture)
        : null;

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteWord<T>(Utf8JsonWriter json, string name, T word)
        where T : struct, Enum => WriteText(json, name, EqualityComparer<T>.Default.Equals(word, default) ? "" : word.ToString());

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement text) ? text.GetString() ?? "" : "";

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(text => text.GetString() ?? throw new FormatException());

    private static DataItemSet Items(JsonElement element) => DataItemSet.Of([.. Texts(element, "items").Select(DataItems.Find)]);

    private static T Word<T>(JsonElement element, string name)
        where T : struct, Enum => !element.TryGetProperty(name, out JsonElement text) ? default
        : Enum.TryParse(text.GetString(), out T word) && Enum.IsDefined(word) ? word : throw new FormatException();
}
