namespace Yipai.Privacy.Processing;

/// <summary>Holds the sentences that explain one denial reason to a citizen, and the remedy.</summary>
internal sealed record DenialSentence(string Chinese, string English, DecisionRemedy Remedy = DecisionRemedy.None);
