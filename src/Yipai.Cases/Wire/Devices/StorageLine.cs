namespace Yipai.Cases.Wire;

/// <summary>Holds one entry of the register of cookies and like technologies.</summary>
/// <param name="Technology">The technology, such as <c>Cookie</c> or <c>LocalStorage</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Purpose">The purpose, such as <c>LoginStatus</c>.</param>
/// <param name="Days">The longest life in days, rounded up.</param>
/// <param name="IsEssential">Whether a function that the person uses needs the entry; every other entry needs a consent (S24).</param>
public sealed record StorageLine(string Technology, string Name, string Purpose, int Days, bool IsEssential);
