namespace Yipai.Privacy.Decisions;

/// <summary>Says that a handler is registered under its id.</summary>
internal sealed record KeyedHandler(string Id);
