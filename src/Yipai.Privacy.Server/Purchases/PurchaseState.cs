namespace Yipai.Privacy.Server.Purchases;

/// <summary>Names the state of an order.</summary>
public enum PurchaseState
{
    /// <summary>The payment institution has not answered yet.</summary>
    Pending = 0,

    /// <summary>The order is paid, or the reward is booked.</summary>
    Completed,

    /// <summary>The payment institution refused the payment.</summary>
    Refused,
}
