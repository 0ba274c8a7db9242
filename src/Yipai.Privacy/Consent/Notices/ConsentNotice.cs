using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;

namespace Yipai.Privacy;

/// <summary>Represents the notice that a person must see before anything is collected (告知, P1/3; PIPL 17).</summary>
/// <param name="Handler">The handler that asks, with its contact.</param>
/// <param name="Version">The version of the text. Its hash covers the policy and the supplement.</param>
/// <example>
/// <code>
/// Show(guard.Notice.Text);
/// NoticePresentation shown = guard.Notice.Present(entryId, subjectId, "app", now);
/// await ledger.AppendAsync(shown);
/// </code>
/// </example>
/// <param name="Title">The title of the policy.</param>
/// <param name="Text">The Chinese text: the handler, a summary, the policy in its published layout, and the supplement.</param>
/// <param name="MissingFields">
/// The names of the empty fields of the supplement. While any field is empty, the strict profile accepts no consent.
/// </param>
public sealed record ConsentNotice(
    PersonalInformationHandler Handler, PolicyVersion Version, string Title, string Text, IReadOnlyList<string> MissingFields)
{
    /// <summary>Gets the short layer that a person reads first, in Chinese.</summary>
    /// <remarks>The full text prevails over it.</remarks>
    public string Summary { get; init; } = "";

    /// <summary>Gets the text as headings and paragraphs, with the spans that the handler stresses.</summary>
    public IReadOnlyList<NoticeParagraph> Paragraphs { get; init; } = [];

    /// <summary>Creates the record that this notice was shown to a person.</summary>
    /// <param name="entryId">A random id from an <see cref="IdentifierSource"/>.</param>
    /// <param name="subjectId">The pseudonymous id of the person.</param>
    /// <param name="channel">The channel on which the notice was shown: <c>app</c>, <c>web</c> or <c>device</c>.</param>
    /// <param name="at">The instant at which the notice was shown.</param>
    public NoticePresentation Present(Guid entryId, SubjectId subjectId, string channel, DateTimeOffset at)
    {
        SubjectId.ThrowIfDefault(subjectId);
        ArgumentNullException.ThrowIfNull(channel);
        return new()
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
}
