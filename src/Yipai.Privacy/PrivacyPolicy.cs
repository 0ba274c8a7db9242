namespace Yipai.Privacy;

/// <summary>The rule book.</summary>
public sealed class PrivacyPolicy;
