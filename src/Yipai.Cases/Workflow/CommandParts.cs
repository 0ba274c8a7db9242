namespace Yipai.Cases.Workflow;

/// <summary>The parts of a command that an action takes into its change; the rest of the command is left out.</summary>
[Flags]
internal enum CommandParts
{
    /// <summary>Only what every change has.</summary>
    None = 0,

    /// <summary>The unit.</summary>
    Unit = 1,

    /// <summary>The person who receives the case.</summary>
    Receiver = 2,

    /// <summary>The filing or closing condition.</summary>
    Condition = 4,

    /// <summary>The disposal limit.</summary>
    Limit = 8,

    /// <summary>The date of a suspension.</summary>
    Until = 16,

    /// <summary>The rating.</summary>
    Rating = 32,
}
