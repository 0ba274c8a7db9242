namespace Yipai.Sdk.ConformanceTests.KnockOuts;

/// <summary>Guards nest around the places of the rules and change nothing else.</summary>
public sealed class RulePlaceTests
{
    [Fact]
    public void Guard_PlacesInsideOneAnother_Nest()
    {
        string guarded = RulePlace.Guard(
            "x = a + b;", [(new("f", 4, 5), "A", "1"), (new("f", 4, 9), "S", "2"), (new("f", 8, 9), "B", "3")]);

        Assert.Equal("x = (S ? (2) : ((A ? (1) : (a)) + (B ? (3) : (b))));", guarded);
    }

    [Fact]
    public void Guard_SamePlaceTwice_AsksOneAfterTheOther()
    {
        string guarded = RulePlace.Guard("a", [(new("f", 0, 1), "A", "1"), (new("f", 0, 1), "B", "2")]);

        Assert.Equal("(A ? (1) : ((B ? (2) : (a))))", guarded);
    }

    [Fact]
    public void Guard_Block_ReturnsAtItsBeginning()
    {
        string guarded = RulePlace.Guard("{ go(); }", [(new("f", 1, 1), "A", "")]);

        Assert.Equal("{ if (A) { return; } go(); }", guarded);
    }

    [Fact]
    public void Guard_PlacesThatOverlap_Throws() =>
        Assert.Throws<RuleNotFoundException>(() => RulePlace.Guard("a + b + c", [(new("f", 0, 5), "A", "1"), (new("f", 4, 9), "B", "2")]));
}
