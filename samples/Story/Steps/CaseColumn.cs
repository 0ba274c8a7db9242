using System.Text.Json;

namespace Yipai.Samples.Story.Steps;

/// <summary>Holds the view of a case that one reader gets, with the photo that this reader gets.</summary>
internal sealed class CaseColumn
{
    private readonly JsonElement _view;

    private CaseColumn(string reader, JsonElement view, byte[]? photo)
    {
        Reader = reader;
        _view = view;
        Photo = photo;
    }

    public string Reader { get; }

    public byte[]? Photo { get; }

    public string Json => _view.GetRawText();

    public static async Task<CaseColumn> ReadAsync(StoryWorld world, string reader, string? key, string list, string caseId)
    {
        using CityCalls calls = world.As(key);
        return await ReadAsync(calls, reader, list, caseId);
    }

    public static async Task<CaseColumn> ReadAsync(CityCalls calls, string reader, string list, string caseId)
    {
        JsonElement cases = await calls.GetAsync(list);
        JsonElement view = cases.EnumerateArray().Single(candidate => candidate.GetProperty("id").GetString() == caseId);
        byte[]? photo = view.GetProperty("photos").EnumerateArray().Select(digest => digest.GetString()).FirstOrDefault() is { } digest
            ? await calls.FindFileAsync($"{list}/{caseId}/photos/{digest}")
            : null;
        return new CaseColumn(reader, view, photo);
    }

    public string Text(string field) =>
        _view.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    public string[] RulesFor(string field) =>
        [.. Withheld().Where(entry => entry.GetProperty("field").GetString() == field).SelectMany(Rules)];

    public bool EveryWithheldFieldNamesARule() => Withheld().All(entry => Rules(entry).Any());

    /// <summary>Returns what this reader sees of a field, and which rules changed or hid it.</summary>
    public string Cell(string row)
    {
        string value = row switch
        {
            "place" => $"{_view.GetProperty("place").GetProperty("latitude")}, {_view.GetProperty("place").GetProperty("longitude")}",
            "photos" => Photo is null ? "" : $"{Photo.Length} bytes",
            "contact" => $"{Text("contactMobileNumber")} {Text("contactName")}".Trim(),
            _ => Text(row),
        };
        string[] treatments =
        [
            .. from entry in Withheld()
               where entry.GetProperty("field").GetString()!.StartsWith(row, StringComparison.Ordinal)
               select $"{entry.GetProperty("treatment").GetString()!.ToLowerInvariant()} by {string.Join(", ", Rules(entry))}",
        ];
        return string.Join('\n', [.. value.Length == 0 ? Array.Empty<string>() : [value], .. treatments.Distinct()]);
    }

    private static IEnumerable<string> Rules(JsonElement entry) =>
        entry.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!);

    private IEnumerable<JsonElement> Withheld() =>
        _view.TryGetProperty("withheld", out JsonElement withheld) ? withheld.EnumerateArray() : [];
}
