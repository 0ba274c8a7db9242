namespace Yipai.Privacy.Processing;

/// <summary>What a citizen reads for one reason, and what lifts it.</summary>
internal sealed record DenialSentence(string Chinese, string English, DecisionRemedy Remedy = DecisionRemedy.None);
