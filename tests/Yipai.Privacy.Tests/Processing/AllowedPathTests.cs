using System.Runtime.CompilerServices;
using Yipai.Privacy.Consent;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>A decision writes into nothing, and an allowed one allocates nothing.</summary>
public sealed class AllowedPathTests
{
    [Theory]
    [InlineData("report-case", "case-handling", false)]
    [InlineData("report-case", "case-handling", true)]
    [InlineData("contact-matching", "contact-matching", false)]
    public void Decide_Allowed_AllocatesNothing(string activityId, string scope, bool hasSettings)
    {
        ProcessingActivity activity = Activities.Find(activityId);
        ProcessingRequest request = Request(activity, activity == Activities.ReportCase ? DataItems.CaseReport : DataItems.AddressBook);
        ConsentRecord record = Record(Strict, scope, ConsentEvent.Given, TimeSpan.FromMinutes(30));
        NoticePresentation notice = Notice(Strict, TimeSpan.FromHours(1));
        ConsentState consent = ConsentState.From(hasSettings ? [notice, record, Setting()] : [notice, record]);

        ProcessingDecision decision = Strict.Decide(request, consent);

        Assert.True(decision.IsAllowed, decision.ToString());

        // Until its code is compiled for speed a call may box; what allocates itself does so every time.
        bool isFree = SpinWait.SpinUntil(
            () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Strict.Decide(request, consent);
                return GC.GetAllocatedBytesForCurrentThread() == before;
            },
            TimeSpan.FromSeconds(10));

        Assert.True(isFree);
    }

    [Fact]
    public void Decide_SharedEmptyState_DoesNotKeepTheGuard()
    {
        WeakReference guard = DecideWithANewGuard();

        for (int collection = 0; collection < 5 && guard.IsAlive; collection++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(guard.IsAlive);
    }

    /// <summary>The guard lives in a frame of its own, so that no local keeps it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference DecideWithANewGuard()
    {
        PrivacyGuard guard = Of(PrivacyProfile.Strict2026);
        Assert.True(guard.Decide(Request(Activities.Browse, DataItems.IpAddress, PolicyPrincipal.Anonymous), ConsentState.Empty).IsAllowed);
        return new WeakReference(guard);
    }

    private static PreferenceChoice Setting() => new()
    {
        EntryId = new Guid(3, 0, 0, new byte[8]),
        SubjectId = Guards.Subject,
        HandlerId = Strict.Handler.Id,
        PolicyHash = Strict.Notice.Version.ContentHash,
        At = Now.AddMinutes(-10),
        Channel = "app",
        Kind = PreferenceKind.Item,
        Subject = DataItems.AddressBook.Id,
        IsRefused = true,
    };
}
