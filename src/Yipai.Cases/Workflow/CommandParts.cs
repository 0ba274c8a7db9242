namespace Yipai.Cases.Workflow;

/// <summary>Specifies the parts of a command that an action copies into its change.</summary>
/// <remarks>The other parts are left out.</remarks>
[Flags]
internal enum CommandParts
{
    /// <summary>The action copies only the parts that every change has.</summary>
    None = 0,

    /// <summary>The unit that receives the case.</summary>
    Unit = 1,

    /// <summary>The person who receives the case.</summary>
    Receiver = 2,

    /// <summary>The filing or closing condition.</summary>
    Condition = 4,

    /// <summary>The time limit for disposal.</summary>
    Limit = 8,

    /// <summary>The end of a suspension.</summary>
    Until = 16,

    /// <summary>The rating.</summary>
    Rating = 32,
}
