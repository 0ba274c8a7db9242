namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/policy</c>: the notice in force (P4.6.1/3).</summary>
/// <param name="Title">The title shown to citizens.</param>
/// <param name="Version">The version of the text, such as <c>2021-01-20</c>.</param>
/// <param name="ContentHash">SHA-256 over the policy and the supplement, 64 lower-case hexadecimal digits.</param>
/// <param name="Handler">The name of the handler.</param>
/// <param name="Contact">Where a person reaches the handler.</param>
/// <param name="Text">The whole notice in Chinese.</param>
public sealed record PolicyAnswer(string Title, string Version, string ContentHash, string Handler, string Contact, string Text);
