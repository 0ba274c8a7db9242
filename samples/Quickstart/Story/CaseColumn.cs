using System.Text.Json;

namespace Yipai.Samples.Quickstart.Story;

/// <summary>One reader's view of a case, with the photo as that reader gets it.</summary>
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

    /// <summary>The column in words.</summary>
    public string Describe()
    {
        JsonElement place = _view.GetProperty("place");
        IEnumerable<string> withheld = Withheld().Select(entry =>
            $"{entry.GetProperty("field").GetString()} {entry.GetProperty("treatment").GetString()!.ToLowerInvariant()} by {string.Join(", ", Rules(entry))}");
        return $"""
            {Reader,-10} {Text("subject")} {Text("stage")}, place {place.GetProperty("latitude")}, {place.GetProperty("longitude")}
              text:     {(Text("description") is { Length: > 0 } text ? text : "–")}
              contact:  {(Text("contactMobileNumber") is { Length: > 0 } mobile ? $"{mobile} {Text("contactName")}" : "–")}
              photo:    {(Photo is null ? "–" : $"{Photo.Length} bytes")}
              withheld: {string.Join("; ", withheld.DefaultIfEmpty("nothing"))}
            """;
    }

    private static IEnumerable<string> Rules(JsonElement entry) => entry.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!);

    private IEnumerable<JsonElement> Withheld() =>
        _view.TryGetProperty("withheld", out JsonElement withheld) ? withheld.EnumerateArray() : [];
}
