namespace Yipai.Privacy.Server.Registers;

/// <summary>Counts the rights requests of one handler at an instant.</summary>
/// <param name="Open">The requests whose persons still wait for an answer.</param>
/// <param name="Due">Of these, the requests whose last day in China is today.</param>
/// <param name="Overdue">Of these, the requests whose last day has passed (S10).</param>
/// <param name="Answered">The requests that need no answer any more.</param>
public sealed record RightsTally(int Open, int Due, int Overdue, int Answered);
