/// A volume whose footprint is ready to be measured.
struct PlacedVolume: Sendable {
    let volume: Volume
    let shape: GroundShape
    /// Holds the footprint; `nil` for one that spans most of the earth.
    let ball: Ball?

    init(_ volume: Volume) {
        self.volume = volume
        shape = GroundShape(volume.footprint)
        ball = shape.ball
    }

    /// The geodesic distance between the footprints in metres, `nil` when it is not below `limit`.
    func lateralMetres(to other: PlacedVolume, below limit: Double) -> Double? {
        if let ball, let otherBall = other.ball, ball.gap(to: otherBall) >= limit { return nil }
        return shape.distance(to: other.shape, below: limit)
    }
}

/// An activity whose footprints are ready to be measured.
struct PlacedActivity: Sendable {
    let activity: Activity
    let volumes: [PlacedVolume]

    init(_ activity: Activity) {
        self.activity = activity
        volumes = activity.volumes.map(PlacedVolume.init)
    }

    var id: ActivityID { activity.id }
}
