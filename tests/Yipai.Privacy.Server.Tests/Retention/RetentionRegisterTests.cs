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
    public async Task A_refusal_and_the_end_of_the_account_make_due_what_they_concern(PrivacyProfile profile)
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
    public async Task A_purpose_reached_makes_due_in_the_strict_profile_only()
    {
        var closed = Held("phone", DataItems.MobileNumber) with { ClosedAt = Now.AddYears(-30) };
        await Register(PrivacyProfile.Strict2026).NoteAsync(closed);
        Assert.Equal(["phone"], await DueAsync(Register(PrivacyProfile.Strict2026), Now));
        Assert.Empty(await DueAsync(Register(PrivacyProfile.AsWritten2021), Now));
    }

    [Fact]
    public async Task What_is_forgotten_is_due_no_more()
    {
        RetentionRegister register = Register(PrivacyProfile.Strict2026);
        await register.NoteAsync(Held("phone", DataItems.MobileNumber) with { DeletedAt = Now });
        Assert.Equal(["phone"], await DueAsync(register, Now));
        Assert.True(await register.ForgetAsync("phone"));
        Assert.False(await register.ForgetAsync("phone"));
        Assert.Empty(await DueAsync(register, Now));
    }

    [Fact]
    public void A_held_record_never_names_its_person_in_text() =>
        Assert.DoesNotContain(Subject.Value, Held("phone", DataItems.MobileNumber).ToString(), StringComparison.Ordinal);

    private static HeldRecord Held(string id, DataItem item) => new(id, item, Activities.Register, Now.AddDays(-3)) { SubjectId = Subject };

    private static async Task<string[]> DueAsync(RetentionRegister register, DateTimeOffset now) =>
        [.. (await register.DueAsync(now).ToListAsync()).Select(due => due.Record.RecordId)];

    private RetentionRegister Register(PrivacyProfile profile) => new(_store, YipaiPolicy.V2021_01_20.RetentionUnder(profile), Handler);
}
