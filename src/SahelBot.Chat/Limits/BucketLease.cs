using System.Threading.RateLimiting;

namespace SahelBot.Chat.Limits;

/// <summary>The outcome of asking a <see cref="TokenBucket"/>.</summary>
internal sealed class BucketLease : RateLimitLease
{
    private readonly TimeSpan? _retryAfter;

    private BucketLease()
    {
    }

    /// <param name="retryAfter">When there will be enough, unless somebody else is quicker.</param>
    public BucketLease(TimeSpan retryAfter) => _retryAfter = retryAfter;

    public static BucketLease Granted { get; } = new();

    public override bool IsAcquired => _retryAfter is null;

    public override IEnumerable<string> MetadataNames => IsAcquired ? [] : [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? _retryAfter : null;
        return metadata is not null;
    }
}
