using System.Text.Json.Serialization;
using Yipai.Cases.Workflow;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Records how satisfied reporters are with the closing of their case (满意度评价).</summary>
[JsonConverter(typeof(RefusingJsonConverter<SatisfactionRating>))]
public sealed record SatisfactionRating
{
    /// <summary>Creates a rating.</summary>
    /// <param name="score">The score from 1 (not at all satisfied) to 5 (fully satisfied).</param>
    /// <param name="comment">The reporter's words, or null. Nobody has to give any.</param>
    /// <exception cref="CasesException">YP0282: the score is not 1 to 5.</exception>
    public SatisfactionRating(int score, string? comment = null) =>
        (Score, Comment) = (score is >= 1 and <= 5 ? score : throw CasesException.BadScore(), comment);

    /// <summary>Gets the score, 1 to 5.</summary>
    public int Score { get; }

    /// <summary>Gets the reporter's words, or null if the reporter gave only a score.</summary>
    [PublishedText]
    public string? Comment { get; }

    /// <summary>Returns the command that rates a closed case.</summary>
    public CaseCommand ToCommand() => new(CaseAction.Rate) { Rating = Score, Reason = Comment };

    /// <summary>Returns the score, never the words.</summary>
    public override string ToString() => $"{Score} of 5";
}
