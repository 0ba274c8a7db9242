namespace Yipai.Privacy.Processing;

/// <summary>Says what the state of a permission opens.</summary>
public static class PermissionStates
{
    /// <summary>Indicates whether the state opens anything.</summary>
    public static bool IsOpen(this PermissionState state) => state is >= PermissionState.Once and <= PermissionState.Full;

    /// <summary>Returns the items that stay closed, or an empty set when the permission opens all of them.</summary>
    /// <remarks>A closed permission closes every item. A coarse position closes only the precise position.</remarks>
    public static DataItemSet Closes(this PermissionState state, DataItemSet items) =>
        !state.IsOpen() ? items
        : state == PermissionState.Approximate ? items.Intersect(DataItems.PrecisePosition)
        : DataItemSet.Empty;
}
