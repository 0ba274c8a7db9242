using System.Text.Json;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Tests.Consent;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>The ids of persons and handlers: what they take, what they print, and how they are written.</summary>
public sealed class TypedIdTests
{
    public static TheoryData<string> BadTexts => ["", " ", "\t", "a\nb", "a\0", new string('a', 257)];

    [Theory]
    [InlineData("a")]
    [InlineData("张三 👷")]
    [InlineData("o'brien\"; DROP TABLE x; --")]
    public void Value_OfSubject_IsTheTextAsGiven(string text) => Assert.Equal(text, new SubjectId(text).Value);

    [Fact]
    public void SubjectId_OfTheGreatestLength_IsTaken() => Assert.Equal(256, new SubjectId(new string('a', 256)).Value.Length);

    [Theory, MemberData(nameof(BadTexts))]
    public void SubjectId_BadText_ThrowsWithoutTheText(string text)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => new SubjectId(text));

        Assert.StartsWith("The text is not a valid SubjectId. Use 1 to 256 characters", refused.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BadTexts))]
    public void HandlerId_BadText_Throws(string text) => Assert.Throws<ArgumentException>(() => new HandlerId(text));

    [Theory, MemberData(nameof(BadTexts))]
    public void TryParse_BadText_ReturnsFalse(string text) =>
        Assert.False(SubjectId.TryParse(text, out _) || HandlerId.TryParse(text, out _));

    [Fact]
    public void TryParse_HalfACharacter_ReturnsFalse() =>
        Assert.All(["\uD83D", "a\uDC77", "\uD83Da"], text => Assert.False(SubjectId.TryParse(text, out _)));

    [Fact]
    public void TryParse_GoodText_ReturnsTheId()
    {
        bool isRead = SubjectId.TryParse("subject-7", out SubjectId id);

        Assert.Equal((true, Guards.Subject), (isRead, id));
    }

    [Fact]
    public void SubjectId_Null_ThrowsArgumentNull() => Assert.Throws<ArgumentNullException>(() => new SubjectId(null!));

    [Fact]
    public void Value_OfDefaultSubject_Throws() => Assert.Throws<InvalidOperationException>(() => default(SubjectId).Value);

    [Fact]
    public void Value_OfDefaultHandler_Throws() => Assert.Throws<InvalidOperationException>(() => default(HandlerId).Value);

    [Fact]
    public void ThrowIfDefault_DefaultSubject_NamesTheArgument()
    {
        SubjectId person = default;

        Assert.Equal("person", Assert.Throws<ArgumentException>(() => SubjectId.ThrowIfDefault(person)).ParamName);
    }

    [Fact]
    public void ToString_OfSubject_HoldsNothingOfTheText() => Assert.Equal("SubjectId", new SubjectId("13812345678").ToString());

    [Fact]
    public void ToString_OfHandler_IsItsText() => Assert.Equal("demo-city", new HandlerId("demo-city").ToString());

    [Fact]
    public void LedgerEntry_DefaultSubject_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Entries.Source(default, "phone.mobile") with { SubjectId = default });

    [Fact]
    public void LedgerEntry_DefaultHandler_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Entries.Source(default, "phone.mobile") with { HandlerId = default });

    [Fact]
    public async Task ReadAsync_DefaultSubject_IsRefused() => await Assert.ThrowsAsync<ArgumentException>(async () =>
        await new InMemoryConsentLedger().ReadAsync(Guards.Strict.Handler.Id, default).ToListAsync());

    [Fact]
    public void Write_LedgerEntry_HoldsIdsAsPlainTexts()
    {
        using JsonDocument written = JsonDocument.Parse(LedgerEntryFormat.Write(Entries.Source(default, "phone.mobile")));

        Assert.Equal(
            ("subject-7", "demonstration"),
            (written.RootElement.GetProperty("subjectId").GetString(), written.RootElement.GetProperty("handlerId").GetString()));
    }

    [Theory]
    [InlineData("\"subjectId\":\"\"")]
    [InlineData("\"subjectId\":7")]
    [InlineData("\"subjectId\":null")]
    [InlineData("\"subjectId\":\"a\\n\"")]
    public void Read_EntryWithBadSubject_ThrowsYP0130(string damage)
    {
        string written = System.Text.Encoding.UTF8.GetString(LedgerEntryFormat.Write(Entries.Source(default, "phone.mobile")));

        byte[] damaged = System.Text.Encoding.UTF8.GetBytes(written.Replace("\"subjectId\":\"subject-7\"", damage,
            StringComparison.Ordinal));

        Assert.Equal("YP0130", Assert.Throws<PrivacyException>(() => LedgerEntryFormat.Read(damaged)).Code);
    }
}
