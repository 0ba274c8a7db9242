namespace Yipai.Cases.Wire;

/// <summary>The answer to a question about one number.</summary>
/// <param name="QuestionId">The id of the question, as in the path.</param>
/// <param name="IsUser">Whether a person who may be found by this number uses the platform.</param>
/// <param name="ConnectionId">The id of the connection that the question asked for, or null.</param>
/// <param name="QuestionsLeft">The number of questions that the person has left today.</param>
public sealed record ContactAnswer(string QuestionId, bool IsUser, string? ConnectionId, int QuestionsLeft)
{
    /// <summary>Returns the id of the question, never the answer.</summary>
    public override string ToString() => $"answer to question {QuestionId}";
}
