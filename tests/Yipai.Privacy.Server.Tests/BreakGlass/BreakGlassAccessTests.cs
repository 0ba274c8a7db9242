using System.Text;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.BreakGlass;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Tests.BreakGlass;

public sealed class BreakGlassAccessTests
{
    private readonly InMemoryAuditStore _store = new();

    [Fact]
    public async Task RevealAsync_RequestWithAReason_ShowsTheValueAndLogsIt()
    {
        using var log = new AuditLog(_store, TimeProvider.System);

        string shown = await new BreakGlassAccess(log).RevealAsync(
            new BreakGlassRequest(DataItems.MobileNumber, "staff-7", BreakGlassReason.PersonContact, "DL202611240001"), "13812345678");

        string entry = await OnlyEntry();

        Assert.Equal("13812345678", shown);
        Assert.Contains("mask.revealed", entry, StringComparison.Ordinal);
        Assert.Contains("S21", entry, StringComparison.Ordinal);
        Assert.Contains("PersonContact", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", entry, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phone.mobile", BreakGlassReason.Unspecified)]
    [InlineData("phone.mobile", (BreakGlassReason)99)]
    [InlineData("account.password", BreakGlassReason.LegalDuty)]
    public async Task RevealAsync_NoReasonOrCredential_ShowsNothing(string item, BreakGlassReason reason)
    {
        using var log = new AuditLog(_store, TimeProvider.System);

        PrivacyException refused = await Assert.ThrowsAnyAsync<PrivacyException>(async () =>
            await new BreakGlassAccess(log)
                .RevealAsync(new BreakGlassRequest(DataItems.Find(item), "staff-7", reason, "ticket-1"), "13812345678"));

        Assert.Equal("YP0183", refused.Code);
        Assert.Null(await _store.GetHeadAsync());
    }

    [Fact]
    public async Task RevealAsync_SentenceAsReference_IsRefused()
    {
        using var log = new AuditLog(_store, TimeProvider.System);

        PrivacyException refused = await Assert.ThrowsAnyAsync<PrivacyException>(async () =>
            await new BreakGlassAccess(log)
                .RevealAsync(new BreakGlassRequest(DataItems.MobileNumber, "staff-7", BreakGlassReason.CaseHandling, "please call"),
                "13812345678"));

        Assert.Equal("YP0150", refused.Code);
    }

    private async Task<string> OnlyEntry()
    {
        var entries = new List<string>();
        await foreach (StoredAuditEntry entry in _store.ReadAsync(0))
        {
            entries.Add(Encoding.UTF8.GetString(entry.Bytes.Span));
        }

        return Assert.Single(entries);
    }
}
