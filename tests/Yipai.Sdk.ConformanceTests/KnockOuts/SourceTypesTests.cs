namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>A rule is found by type, member and expression, and its absence is explained.</summary>
public sealed class SourceTypesTests
{
    private const string Text = """
        namespace City.Gates;
        class Gate
        {
            private readonly int _limit = 3 + 4;
            bool IsOpen(int hour) => hour > 6 && hour < _limit; // hour > 9
            bool IsOpen(string day) => day != "Sunday";
            bool Twice(int hour) { return hour > 6 || hour > 6; }
            class Key { int Teeth => 5; }
        }
        """;

    private readonly SourceTypes _types = SourceTypes.Read(
        [("Gate.cs", Text), ("Other.cs", "namespace City.Doors; class Key { int Teeth => 7; }")]);

    [Theory]
    [InlineData("Gate", "IsOpen", "hour>6\n  && hour < _limit", null, "hour > 6 && hour < _limit")]
    [InlineData("City.Gates.Gate", "IsOpen(string)", null, null, "day != \"Sunday\"")]
    [InlineData("Gate", "_limit", null, null, "3 + 4")]
    [InlineData("Gate.Key", "Teeth", null, null, "5")]
    [InlineData("Gate", "Twice", "hour > 6", 1, "hour > 6")]
    public void Find_OnePlace_ReturnsItsText(string type, string member, string? expression, int? ordinal, string expected)
    {
        RulePlace place = _types.Find(new ClauseRule("rule", type, member, expression, ordinal));

        Assert.Equal(expected, Text[place.Start..place.End]);
    }

    [Fact]
    public void Find_Ordinal_ChoosesTheLaterOccurrence()
    {
        RulePlace place = _types.Find(new ClauseRule("rule", "Gate", "Twice", "hour > 6", 2));

        Assert.Equal(Text.LastIndexOf("hour > 6", StringComparison.Ordinal), place.Start);
    }

    [Theory]
    [InlineData("Wall", "IsOpen", "hour > 6", null, "no source under src declares that type")]
    [InlineData("Key", "Teeth", null, null, "use the full name")]
    [InlineData("Gate", "Close", null, null, "no such member")]
    [InlineData("Gate", "IsOpen", null, null, "add the parameter types")]
    [InlineData("Gate", "IsOpen", "hour > 9", null, "does not contain the expression")]
    [InlineData("Gate", "Twice", "hour > 6", null, "an ordinal must choose")]
    [InlineData("Gate", "Twice", "hour > 6", 3, "2 times, not 3")]
    [InlineData("Gate", "Twice", "hour >", null, "not a whole C# expression")]
    public void Find_NoPlaceOrSeveral_SaysWhy(string type, string member, string? expression, int? ordinal, string why)
    {
        var exception = Assert.Throws<RuleNotFoundException>(() => _types.Find(new ClauseRule("rule", type, member, expression, ordinal)));

        Assert.Contains(why, exception.Message);
    }
}
