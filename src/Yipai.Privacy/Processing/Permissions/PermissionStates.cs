namespace Yipai.Privacy.Processing;

/// <summary>What a permission's state opens.</summary>
public static class PermissionStates
{
    /// <summary>Whether anything is open.</summary>
    public static bool IsOpen(this PermissionState state) => state is >= PermissionState.Once and <= PermissionState.Full;

    /// <summary>What of the items stays closed: all of them, or with a coarse position the precise one.</summary>
    public static DataItemSet Closes(this PermissionState state, DataItemSet items) =>
        !state.IsOpen() ? items
        : state == PermissionState.Approximate ? items.Intersect(DataItems.PrecisePosition)
        : DataItemSet.Empty;
}
