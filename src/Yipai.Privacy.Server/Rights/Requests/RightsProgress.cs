using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Says in words how far a request is, for the person who made it.</summary>
internal static class RightsProgress
{
    private static readonly LocalizedText Waiting = new("我们已收到您的请求，正在处理。", "We have your request and are processing it.");
    private static readonly LocalizedText Done = new("您的请求已经办结。", "Your request is complete.");
    private static readonly LocalizedText Declined = new(
        "您没有同意该项费用，请求已结束。", "You did not agree to the fee, so the request has ended.");

    private static readonly LocalizedText ErasedLive = new(
        "现用数据已经删除，备份在更新时删除。", "The live data is erased. The backups lose it when they are next renewed.");

    private static readonly LocalizedText ErasedEverywhere = new(
        "现用数据和备份中的相应信息均已删除。", "The information is erased from the live data and from the backups.");

    /// <summary>Returns the sentence of the present state.</summary>
    /// <remarks>A closed request keeps the sentence of the answer before it.</remarks>
    public static LocalizedText Of(RightsRequest request)
    {
        bool asWritten = request.Opening.Profile == PrivacyProfile.AsWritten2021;
        RightsStep last = request.Steps.Last(step => step.State != RightsState.Closed);
        return last.State switch
        {
            RightsState.CannotRespond => RightsSentences.CannotRespond(
                ExemptionRule.Find(last.Exemption) is { IsSecret: false } ? last.Exemption : RightsExemption.None, asWritten),
            RightsState.Refused => last.Refusal == RefusalGround.None
                ? RightsSentences.NotOwed(asWritten) : RightsSentences.Refused(last.Refusal, asWritten),
            RightsState.FeeQuoted => RightsSentences.Fee(last.Fee, last.Reason),
            RightsState.FeeDeclined => Declined,
            RightsState.Executing => request.State == RightsState.Closed ? Done : RightsSentences.Executing,
            RightsState.ErasedLive => ErasedLive,
            RightsState.ErasedBackup => ErasedEverywhere,
            _ => request.State == RightsState.Closed ? Done : Waiting,
        };
    }
}
