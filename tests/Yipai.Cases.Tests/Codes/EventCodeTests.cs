using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Codes;

public sealed class EventCodeTests
{
    [Fact]
    public void Parse_ElevenDigits_IsOf2026()
    {
        EventCode code = EventCode.Parse("21020206010");

        Assert.Equal(new SubjectCode(CatalogueEdition.GbT47678_2026, CaseKind.Event, 6, 10), code.Subject);
        Assert.Equal("210202", code.Division.ToString());
        Assert.Equal(code, EventCode.Of(code.Division, code.Subject));
    }

    [Fact]
    public void Parse_TenDigits_IsOf2013UnlessAnotherEditionIsNamed()
    {
        Assert.Equal(new SubjectCode(CatalogueEdition.GbT30428_2013, CaseKind.Event, 1, 10), EventCode.Parse("2102020110").Subject);
        Assert.Equal(CatalogueEdition.CjT214_2007, EventCode.Parse("2102020110", CatalogueEdition.CjT214_2007).Subject.Edition);
        Assert.Equal("YP0204", Assert.Throws<CasesException>(() => EventCode.Parse("2102020110", CatalogueEdition.GbT47678_2026)).Code);
    }

    [Theory]
    [InlineData("210202061", "minor class", CodeFaultReason.Length)]
    [InlineData("210202060100", "minor class", CodeFaultReason.Length)]
    [InlineData("210202-6010", "major class", CodeFaultReason.Digit)]
    public void TryParse_WrongText_NamesTheSegment(string text, string segment, CodeFaultReason reason)
    {
        Assert.False(EventCode.TryParse(text, out _, out CodeFault fault));
        Assert.Equal((segment, reason), (fault.Segment.Name, fault.Reason));
    }

    [Fact]
    public void CompareTo_SortedCodes_AreInOrderOfEditionAndNumber()
    {
        EventCode[] codes = [EventCode.Parse("21020201001"), EventCode.Parse("2102020110"), EventCode.Parse("2102020101")];

        Assert.Equal(["2102020101", "2102020110", "21020201001"], codes.Order().Select(code => code.ToString()));
    }
}
