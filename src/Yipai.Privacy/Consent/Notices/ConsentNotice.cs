using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;

namespace Yipai.Privacy;

/// <summary>What a person is shown before anything is collected (告知, P1/3; PIPL 17).</summary>
/// <param name="Handler">Who asks, and how to reach them.</param>
/// <param name="Version">Which text; its hash covers policy and supplement.</param>
/// <param name="Title">The title of the policy.</param>
/// <param name="Text">The policy's clauses, then the supplement, in Chinese.</param>
/// <param name="MissingFields">Fields of the supplement still empty; consent cannot be taken in the strict profile while there are any.</param>
public sealed record ConsentNotice(
    PersonalInformationHandler Handler, PolicyVersion Version, string Title, string Text, IReadOnlyList<string> MissingFields)
{
    /// <summary>The record that this notice was shown.</summary>
    /// <param name="entryId">A random id, from an <see cref="IdentifierSource"/>.</param>
    /// <param name="subjectId">The person, by a pseudonymous id.</param>
    /// <param name="channel">Where it was shown: <c>app</c>, <c>web</c>, <c>device</c>.</param>
    /// <param name="at">When.</param>
    public NoticePresentation Present(Guid entryId, SubjectId subjectId, string channel, DateTimeOffset at) => new()
    {
        EntryId = entryId,
        SubjectId = subjectId,
        HandlerId = Handler.Id,
        PolicyHash = Version.ContentHash,
        At = at.ToUniversalTime(),
        Channel = channel,
        Language = "zh-CN",
    };
}
