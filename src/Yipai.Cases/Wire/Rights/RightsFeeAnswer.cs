namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/rights/{requestId}/fee</c>: whether a person agrees to the quoted fee.</summary>
/// <param name="IsAccepted">Whether the person agrees.</param>
public sealed record RightsFeeAnswer(bool IsAccepted);
