using System.Text.Json.Serialization;
using Yipai.Cases.Workflow;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>How satisfied a reporter is with the closing of the own case (满意度评价).</summary>
[JsonConverter(typeof(RefusingJsonConverter<SatisfactionRating>))]
public sealed record SatisfactionRating
{
    /// <summary>Rates.</summary>
    /// <param name="score">1, not at all, to 5, fully.</param>
    /// <param name="comment">The reporter's words, or null; none are asked for.</param>
    /// <exception cref="CasesException">YP0282: the score is not 1 to 5.</exception>
    public SatisfactionRating(int score, string? comment = null) =>
        (Score, Comment) = (score is >= 1 and <= 5 ? score : throw CasesException.BadScore(), comment);

    /// <summary>1 to 5.</summary>
    public int Score { get; }

    /// <summary>The reporter's words, or null.</summary>
    [PublishedText]
    public string? Comment { get; }

    /// <summary>The command that rates a closed case.</summary>
    public CaseCommand ToCommand() => new(CaseAction.Rate) { Rating = Score, Reason = Comment };

    /// <summary>The score, never the words.</summary>
    public override string ToString() => $"{Score} of 5";
}
