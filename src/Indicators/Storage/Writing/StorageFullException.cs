using System.Data.Common;

namespace Indicators.Storage.Writing;

/// <summary>There is no space for a write: nothing of it was stored. What was stored before is whole, and can be read.</summary>
public sealed class StorageFullException(DbException failure) : Exception("The database is full.", failure);
