using System.Text.Json;

namespace Yipai.AspNetCore.Tests;

/// <summary>What a host answered.</summary>
internal sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Text);

    public string? Of(string member) => Json.GetProperty(member).GetString();
}
