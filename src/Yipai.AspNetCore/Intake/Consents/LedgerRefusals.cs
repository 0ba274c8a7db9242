using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.AspNetCore.Intake;

/// <summary>Turns a denial of the guard into a refusal.</summary>
internal static class LedgerRefusals
{
    /// <summary>Returns the refusal.</summary>
    /// <remarks>For somebody who saw an earlier text the reason says so, because the content can come again after the new text.</remarks>
    public static IntakeRefusal Of(PolicyDecision decision, ConsentState consent, PrivacyGuard guard, DateTimeOffset now)
    {
        bool sawEarlier = decision.Reason == DenialReason.NoticeNotShown
            && consent.WasEarlierNoticeShown(guard.Notice.Version.ContentHash, now);
        return new IntakeRefusal(sawEarlier ? IntakeReason.PolicyMovedOn : IntakeReason.Denied) { Decision = decision };
    }
}
