using Yipai.Privacy;
using Yipai.Privacy.Policies;

namespace Yipai.Client;

/// <summary>Describes what the city changed in its notice since the person saw it (P4.6.1; PIPL 14).</summary>
/// <example>
/// <code>
/// NoticeUpdate update = await client.Consent.CheckNoticeAsync();
/// if (update is { Status: NoticeStatus.Outdated, Notice: { } notice })
/// {
///     Show(notice.Text, update.Changes);
///     await client.Consent.RecordNoticeShownAsync();
///     foreach (string scope in update.AskAgain) { await AskAsync(client.Consent.CreatePrompt(scope)); }
/// }
/// </code>
/// </example>
/// <param name="Status">Whether the person has seen the city's present text.</param>
public sealed record NoticeUpdate(NoticeStatus Status)
{
    /// <summary>Gets the text to show, or null when only a new version of the app can show the city's text.</summary>
    public ConsentNotice? Notice { get; init; }

    /// <summary>Gets the changes since the text that the person saw last.</summary>
    /// <remarks>The list is empty if this host does not know that text.</remarks>
    public IReadOnlyList<PolicyChange> Changes { get; init; } = [];

    /// <summary>Gets the scopes on which the person must choose again.</summary>
    /// <remarks>Every other consent stays in force.</remarks>
    public IReadOnlyList<string> AskAgain { get; init; } = [];
}
