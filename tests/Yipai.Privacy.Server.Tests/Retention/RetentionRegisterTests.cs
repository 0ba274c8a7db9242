using Yipai.Privacy.Server.Retention;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Server.Tests.Retention;

public sealed class RetentionRegisterTests
{
    private static readonly HandlerId Handler = new("demonstration");

    private readonly InMemoryRetentionStore _store = new();

    [Theory]
    [InlineData(PrivacyProfile.Strict2026)]
    [InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-9(2)")]
    public async Task DueAsync_RefusalOrEndOfUse_MakesDueWhatItConcerns(PrivacyProfile profile)
    {
        RetentionRegister register = Register(profile);
        await register.NoteAsync(Held("phone", DataItems.MobileNumber));
        await register.NoteAsync(Held("name", DataItems.AccountName));

        await register.NoteAsync(Held("other", DataItems.MobileNumber) with { SubjectId = new SubjectId("subject-8") });

        Assert.Empty(await DueAsync(register, Now));

        await register.RefuseAsync(Subject, DataItemSet.Of(DataItems.MobileNumber), Now);
        Assert.Equal(["phone"], await DueAsync(register, Now));
        Assert.Empty(await DueAsync(register, Now.AddSeconds(-1)));

        await register.EndUseAsync(Subject, Now);
        Assert.Equal(["name", "phone"], await DueAsync(register, Now));
    }

    [Fact]
    [CoversStrict("S19")]
    public async Task DueAsync_PurposeReached_MakesDueInStrictOnly()
    {
        var closed = Held("phone", DataItems.MobileNumber) with { ClosedAt = Now.AddYears(-30) };

        await Register(PrivacyProfile.Strict2026).NoteAsync(closed);

        Assert.Equal(["phone"], await DueAsync(Register(PrivacyProfile.Strict2026), Now));
        Assert.Empty(await DueAsync(Register(PrivacyProfile.AsWritten2021), Now));
    }

    [Fact]
    public async Task ForgetAsync_RecordThatIsDue_IsDueNoMore()
    {
        RetentionRegister register = Register(PrivacyProfile.Strict2026);

        await register.NoteAsync(Held("phone", DataItems.MobileNumber) with { DeletedAt = Now });

        Assert.Equal(["phone"], await DueAsync(register, Now));
        Assert.True(await register.ForgetAsync("phone"));
        Assert.False(await register.ForgetAsync("phone"));
        Assert.Empty(await DueAsync(register, Now));
    }

    [Fact]
    public void ToString_HeldRecord_NeverNamesItsPerson() =>
        Assert.DoesNotContain(Subject.Value, Held("phone", DataItems.MobileNumber).ToString(), StringComparison.Ordinal);

    private static HeldRecord Held(string id, DataItem item) => new(id, item, Activities.Register, Now.AddDays(-3)) { SubjectId = Subject };

    private static async Task<string[]> DueAsync(RetentionRegister register, DateTimeOffset now) =>
        [.. (await register.DueAsync(now).ToListAsync()).Select(due => due.Record.RecordId)];

    private RetentionRegister Register(PrivacyProfile profile) => new(_store, YipaiPolicy.V2021_01_20.RetentionUnder(profile), Handler);
}
