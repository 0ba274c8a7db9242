using System.Text.Json;

namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>A rule in a data file is found by pointer and row key, and its absence is explained.</summary>
public sealed class DataFileTests
{
    private const string Json = """{"rows":[{"id":"P1/2","to":["a","b"],"open":true},{"id":"x","open":true}]}""";

    [Theory]
    [InlineData("/rows/id=x/open", "false", """{"rows":[{"id":"P1/2","to":["a","b"],"open":true},{"id":"x","open":false}]}""")]
    [InlineData("/rows/id=P1~12/to/a", null, """{"rows":[{"id":"P1/2","to":["b"],"open":true},{"id":"x","open":true}]}""")]
    [InlineData("/rows/to=a,b/to/-", "\"c\"", """{"rows":[{"id":"P1/2","to":["a","b","c"],"open":true},{"id":"x","open":true}]}""")]
    [InlineData("/rows/id=x", null, """{"rows":[{"id":"P1/2","to":["a","b"],"open":true}]}""")]
    [InlineData("/rows/id=x/id", null, """{"rows":[{"id":"P1/2","to":["a","b"],"open":true},{"open":true}]}""")]
    public void Change_OneValue_ReplacesRemovesOrAppends(string path, string? value, string expected)
    {
        string changed = DataFile.Change(Json, Rule(path, value));

        Assert.Equal(expected, changed);
    }

    [Theory]
    [InlineData("/rows/open=true/id", "\"y\"", "2 values fit the step \"open=true\"")]
    [InlineData("/rows/id=y/open", "false", "0 values fit the step \"id=y\"")]
    [InlineData("/rows/id=x/open", "true", "already the one")]
    [InlineData("/rows/id=P1~12/to/-", "\"b\"", "does not hold yet")]
    public void Change_NoValueOrSeveral_SaysWhy(string path, string value, string why)
    {
        var exception = Assert.Throws<RuleNotFoundException>(() => DataFile.Change(Json, Rule(path, value)));

        Assert.Contains(why, exception.Message);
    }

    private static ClauseRule Rule(string path, string? value) =>
        new("rule", Data: "rows.json", Pointer: path, Value: value is null ? null : JsonSerializer.Deserialize<JsonElement>(value));
}
