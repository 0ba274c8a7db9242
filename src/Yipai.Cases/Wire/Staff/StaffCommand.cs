using Yipai.Cases.Workflow;

namespace Yipai.Cases.Wire;

/// <summary>Represents a command of staff or of a unit on a case, together with the version for which it was decided.</summary>
/// <param name="Command">The command.</param>
/// <param name="Version">The number of changes of the case that the person saw.</param>
public sealed record StaffCommand(CaseCommand Command, int Version)
{
    /// <summary>Returns action and version, never the words.</summary>
    public override string ToString() => $"{Command.Action} at version {Version}";
}
