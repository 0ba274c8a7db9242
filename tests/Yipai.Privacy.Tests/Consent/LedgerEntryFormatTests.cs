using System.Text;
using System.Text.Json.Nodes;
using Yipai.Privacy.Consent;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Consent;

public sealed class LedgerEntryFormatTests
{
    private static ConsentRecord Plain => Record(Strict, "case-handling", ConsentEvent.Given);

    public static TheoryData<ConsentRecord> Choices => new(
        Plain,
        Plain with { Event = ConsentEvent.Withdrawn, Kind = ConsentKind.Separate, Profile = PrivacyProfile.AsWritten2021, Items = [] },
        Plain with { ExpiresAt = Now.AddTicks(7), Follows = Guid.NewGuid(), DocumentHash = "a\"b\\c", Trigger = "\u0001\u2028张三 👷" },
        Plain with { Guardian = new GuardianProof(new SubjectId("g"), "mother", "face to face") },
        Plain with { At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 6, TimeSpan.FromHours(8)), Channel = "",
            ScopeHash = new string('c', 64) });

    [Theory]
    [MemberData(nameof(Choices))]
    public void Read_MembersInAnyOrder_GivesTheSameChoice(ConsentRecord choice)
    {
        byte[] written = LedgerEntryFormat.Write(choice);
        JsonObject json = JsonNode.Parse(written)!.AsObject();
        var turned = new JsonObject(json.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        foreach (byte[] bytes in new[] { written, Encoding.UTF8.GetBytes(turned.ToJsonString()) })
        {
            var read = Assert.IsType<ConsentRecord>(LedgerEntryFormat.Read(bytes));
            Assert.Equal(choice.Items, read.Items);
            Assert.Equal(choice with { Items = read.Items }, read);
        }
    }

    [Fact]
    public void Read_DamagedOrExtendedChoice_IsRefusedOrReadWhole()
    {
        string written = Encoding.UTF8.GetString(LedgerEntryFormat.Write(Plain));
        for (int length = 0; length < written.Length; length++)
        {
            Assert.Equal("YP0130", Code(written[..length]));
        }

        Assert.Equal("YP0130", Code(written + "}"));
        Assert.Equal("YP0130", Code(written.Replace(",\"gesture\":\"tap\"", "", StringComparison.Ordinal)));
        Assert.Equal("YP0130", Code(written.Replace("\"tap\"", "7", StringComparison.Ordinal)));
        Assert.Equal("YP0130", Code(written.Replace("\"Given\"", "\"Perhaps\"", StringComparison.Ordinal)));
        Assert.Equal(Plain.Gesture,
            ((ConsentRecord)LedgerEntryFormat.Read(Encoding.UTF8.GetBytes(written.Insert(written.Length - 1, ",\"later\":1")))).Gesture);
    }

    [Fact]
    public void LedgerEntryFormat_EntryBeyondMaxLength_IsRefused()
    {
        byte[] longest = LedgerEntryFormat.Write(Notice(Strict) with { Language = new string('x', 60_000) });

        Assert.InRange(longest.Length, 60_000, LedgerEntryFormat.MaxLength);
        Assert.Equal(60_000, ((NoticePresentation)LedgerEntryFormat.Read(longest)).Language.Length);
        NoticePresentation longer = Notice(Strict) with { Language = new string('x', LedgerEntryFormat.MaxLength) };
        Assert.Equal("YP0131", Assert.Throws<PrivacyException>(() => LedgerEntryFormat.Write(longer)).Code);
        byte[] padded = [.. longest, .. Enumerable.Repeat((byte)' ', LedgerEntryFormat.MaxLength)];
        Assert.Equal("YP0130", Assert.Throws<PrivacyException>(() => LedgerEntryFormat.Read(padded)).Code);
    }

    [Fact]
    public void Read_BytesThatAreNoText_IsRefused()
    {
        byte[] written = LedgerEntryFormat.Write(Plain);

        written[written.AsSpan().IndexOf("tap"u8)] = 0xFF;

        Assert.Equal("YP0130", Assert.Throws<PrivacyException>(() => LedgerEntryFormat.Read(written)).Code);
    }

    private static string Code(string json) =>
        Assert.Throws<PrivacyException>(() => LedgerEntryFormat.Read(Encoding.UTF8.GetBytes(json))).Code;
}
