using System.Globalization;
using System.Text;
using CsCheck;
using Yipai.Cases.Codes;

namespace Yipai.Cases.Tests.Codes;

public sealed class ComponentIdTests
{
    [Fact]
    public void Parse_SeventeenDigitsWithoutEdition_AreOf2026()
    {
        ComponentId id = ComponentId.Parse("21020201001000123");

        Assert.Equal(CatalogueEdition.GbT47678_2026, id.Edition);
        Assert.Equal(DivisionCode.Parse("210202"), id.Division);
        Assert.Equal(new SubjectCode(CatalogueEdition.GbT47678_2026, CaseKind.Component, 1, 1), id.Subject);
        Assert.Equal(123, id.SequenceNumber);
    }

    [Fact]
    public void Parse_SixteenDigits_AreOf2013Unless2007IsSaid()
    {
        ComponentId id = ComponentId.Parse("3205820102048188");

        Assert.Equal((CatalogueEdition.GbT30428_2013, "320582", "01-02", 48188),
            (id.Edition, id.Division.ToString(), id.Subject.ToString(), id.SequenceNumber));
        ComponentId older = ComponentId.Parse("3205820102048188", CatalogueEdition.CjT214_2007);
        Assert.Equal(CatalogueEdition.CjT214_2007, older.Edition);
        Assert.NotEqual(id, older);
    }

    [Theory]
    [InlineData("", "division", CodeFaultReason.Length)]
    [InlineData("2102020100100012", null, CodeFaultReason.None)]
    [InlineData("210202010010001", "sequence number", CodeFaultReason.Length)]
    [InlineData("210202010010001234", "sequence number", CodeFaultReason.Length)]
    [InlineData("21O20201001000123", "division", CodeFaultReason.Digit)]
    [InlineData("210202x1001000123", "major class", CodeFaultReason.Digit)]
    [InlineData("2102020100l000123", "minor class", CodeFaultReason.Digit)]
    [InlineData("2102020100100012 ", "sequence number", CodeFaultReason.Digit)]
    [InlineData("21020201001０00123", "sequence number", CodeFaultReason.Digit)]
    public void TryParse_WrongText_NamesTheSegment(string text, string? segment, CodeFaultReason reason)
    {
        Assert.Equal(segment is null, ComponentId.TryParse(text, out _, out CodeFault fault));
        Assert.Equal((segment, reason), (fault.Segment.Name, fault.Reason));
    }

    [Fact]
    public void TryParse_WrongSegment_SaysWhereItStands()
    {
        Assert.False(ComponentId.TryParse("2102020100l000123", out _, out CodeFault fault));
        Assert.Equal(new CodeSegment("minor class", 8, 3), fault.Segment);
    }

    [Fact]
    public void Parse_WrongSegment_MessageHoldsNoValue()
    {
        CasesException exception = Assert.Throws<CasesException>(() => ComponentId.Parse("2102020100l000123"));
        Assert.Equal("YP0204", exception.Code);
        Assert.Contains("minor class (characters 9 to 11)", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("210202", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PartsOfAnId_MakeTheIdThatWasRead()
    {
        ComponentId id = ComponentId.Parse("21020202044000123");

        Assert.Equal(id, ComponentId.Of(id.Division, id.Subject, id.SequenceNumber));
        Assert.Equal("YP0204", Assert.Throws<CasesException>(() => ComponentId.Of(id.Division, id.Subject, 1_000_000)).Code);
        Assert.Equal("YP0204",
            Assert.Throws<CasesException>(() => ComponentId.Of(id.Division, id.Subject with { Kind = CaseKind.Event }, 1)).Code);
        Assert.Equal("YP0204", Assert.Throws<CasesException>(() => ComponentId.Of(id.Division, id.Subject with { Minor = 1000 }, 1)).Code);
        Assert.Equal("YP0204",
            Assert.Throws<CasesException>(() =>
            ComponentId.Of(id.Division, default(SubjectCode) with { Kind = CaseKind.Component }, 1)).Code);
    }

    [Fact]
    public void TryFormat_AnyDigits_ComeBackInEitherEncoding() =>
        Gen.Select(Gen.Int[0, 999_999], Gen.Int[0, 9_999], Gen.Int[0, 9_999_999], Gen.Bool).Sample((division, subject, rest, isOld) =>
        {
            string text = string.Create(CultureInfo.InvariantCulture,
                $"{division:000000}{subject:0000}{rest:0000000}")[..(isOld ? 16 : 17)];
            ComponentId id = ComponentId.Parse(text);
            Span<char> characters = stackalloc char[17];
            Span<byte> bytes = stackalloc byte[17];
            Assert.Equal(text, id.ToString());
            Assert.True(id.TryFormat(characters, out int written) && characters[..written].SequenceEqual(text));
            Assert.True(id.TryFormat(bytes, out written) && bytes[..written].SequenceEqual(Encoding.ASCII.GetBytes(text)));
            Assert.Equal(id, Utf8<ComponentId>(text));
            Assert.False(id.TryFormat(characters[..(text.Length - 1)], out written) || written > 0);
        });

    [Fact]
    public void ToString_DefaultValue_IsEmpty()
    {
        Assert.Equal("", default(ComponentId).ToString());
        Assert.Equal("", default(EventCode).ToString());
        Assert.Equal("", default(OrganizationCode).ToString());
    }

    [Fact]
    public void ParseAndTryFormat_AnyCode_AllocateNothing()
    {
        char[] destination = new char[18];
        Use();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int call = 0; call < 100; call++)
        {
            Use();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Use()
        {
            ComponentId.Parse("21020201001000123").TryFormat(destination, out _);
            GridCode.Parse("210202001002A03").TryFormat(destination, out _);
            OrganizationCode.Parse("91350100M000100Y43").TryFormat(destination, out _);
            Assert.False(EventCode.TryParse("2102020601O", out _, out _));
        }
    }

    private static TCode Utf8<TCode>(string text)
        where TCode : IUtf8SpanParsable<TCode> => TCode.Parse(Encoding.UTF8.GetBytes(text), null);
}
